import { findHiddenCharacters } from "../judging/hidden-characters";

export type TextPiece = { kind: "text"; text: string } | { kind: "hidden"; character: string; code: string };

/** Splits text into what is read and what hides in it; the pieces in order are the whole text. */
export function splitHiddenCharacters(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const { index, character } of findHiddenCharacters(text)) {
    if (index > from) pieces.push({ kind: "text", text: text.slice(from, index) });
    pieces.push({ kind: "hidden", character, code: codeOf(character) });
    from = index + character.length;
  }
  if (from < text.length) pieces.push({ kind: "text", text: text.slice(from) });
  return pieces;
}

const codeOf = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** One line in which every hidden character is named: "safe‹U+202E›txt". For labels, titles and exports. */
export function toVisibleLine(text: string): string {
  return splitHiddenCharacters(text)
    .map((piece) => (piece.kind === "text" ? piece.text : `‹${piece.code}›`))
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}
