import { toVisibleLine } from "../../charts/visible-line";

/** A piece of HTML that may stand in a page as it is. */
export interface Html {
  readonly html: string;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escapeText = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? "");

type Value = string | number | Html | readonly Html[];

/** HTML from a template: whatever is put in is escaped, but for what was made by this same function. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  const render = (value: Value | undefined): string => {
    if (value === undefined) return "";
    if (typeof value === "object") return "html" in value ? value.html : value.map((each) => each.html).join("\n");
    return escapeText(String(value));
  };
  return { html: parts.map((part, i) => part + render(values[i])).join("") };
}

/** What an agent wrote, for one cell: one line, hidden characters named, cut with a sign. Escaping is left to `html`. */
export function quoteAgent(text: string, maxLength = 280): string {
  const line = toVisibleLine(text.slice(0, maxLength * 4));
  return line.length > maxLength ? `${line.slice(0, maxLength - 1)}…` : line;
}
