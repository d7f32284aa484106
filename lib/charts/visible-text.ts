/**
 * Characters that a reader does not see but that change what is read: controls, zero-width, bidirectional controls and tags.
 * Line feed, tab and carriage return are ordinary text; so are U+200C, U+200D and U+FE0F, which build emoji and several scripts' words.
 * With the u flag the last class finds surrogates without their other half only.
 */
const hidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|\u034f|\u17b4|\u17b5|[\u{e0000}-\u{e007f}]|[\ud800-\udfff]/gu;

export type TextPiece = { kind: "text"; text: string } | { kind: "hidden"; code: string };

const codeOf = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** Splits text into what is read and what hides in it; the pieces in order are the whole text. */
export function splitHiddenCharacters(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(hidden)) {
    if (match.index > from) pieces.push({ kind: "text", text: text.slice(from, match.index) });
    pieces.push({ kind: "hidden", code: codeOf(match[0]) });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ kind: "text", text: text.slice(from) });
  return pieces;
}

/** One line in which every hidden character is named: "safe⟨U+202E⟩txt". For labels, titles and exports. */
export function toVisibleLine(text: string): string {
  return splitHiddenCharacters(text)
    .map((piece) => (piece.kind === "text" ? piece.text : `⟨${piece.code}⟩`))
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}
