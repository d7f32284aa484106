import { toVisibleLine } from "./visible-line";

/**
 * Text of others (a name, a title) for a Plotly label, tick or hover. Plotly reads pseudo-HTML (<b>, <a href>, <br>) and entities in
 * them: all of it is escaped. Hidden characters are named; what is longer than `maxLength` characters ends in "…".
 */
export function toLabel(text: string, maxLength = 40): string {
  return toVisibleLine(shorten(text, maxLength)).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function shorten(text: string, maxLength: number): string {
  const characters = [...text.slice(0, maxLength * 4)];
  return characters.length > maxLength || text.length > maxLength * 4
    ? `${characters.slice(0, maxLength - 1).join("")}…`
    : text;
}
