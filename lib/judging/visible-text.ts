import { findHiddenCharacters } from "./hidden-characters";

/** A text as the judge sees it. */
export interface VisibleText {
  text: string;
  hiddenChars: number;
  /** Characters written out because they could have closed a block or forged a chat template's token. */
  neutralised: number;
  /** UTF-16 range of the original that lies behind a range of `text`; a token counts whole, however little of it is in the range. */
  toOriginal(start: number, end: number): { start: number; end: number };
}

/** How a character is written out: ‹U+202E›. */
const token = (character: string) =>
  `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}›`;

/** What a token of `buildVisibleText` looks like in a quote that came back. */
export const visibleToken = /‹U\+([0-9A-F]{4,6})›/gu;

// Our own delimiters (three angle brackets in a row), and the openings of chat templates' tokens that a careless provider might read as such.
const forgeable = /(?<=<<)<|(?<=>>)>|<(?=\||\/?s>|(?:start|end)_of_turn>)|\[(?=\/?INST\])/gu;

/** Writes out hidden and forgeable characters. Nothing is removed, and every other character stands as it was. */
export function buildVisibleText(original: string): VisibleText {
  const hidden = [...findHiddenCharacters(original)];
  const forged = [...original.matchAll(forgeable)].map((match) => ({ index: match.index, character: match[0] }));
  const shown = [...hidden, ...forged].sort((a, b) => a.index - b.index);

  let text = "";
  let from = 0;
  // Where each token stands: in the visible text [start, end), in the original [index, index + length).
  const tokens: { start: number; end: number; index: number; length: number }[] = [];
  for (const { index, character } of shown) {
    text += original.slice(from, index);
    const start = text.length;
    text += token(character);
    tokens.push({ start, end: text.length, index, length: character.length });
    from = index + character.length;
  }
  text += original.slice(from);

  const lastTokenFrom = (offset: number) => {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return tokens[low - 1];
  };
  const toOriginal = (offset: number, edge: "start" | "end") => {
    const before = lastTokenFrom(offset);
    if (!before) return offset;
    if (offset < before.end) return edge === "start" ? before.index : before.index + before.length;
    return before.index + before.length + (offset - before.end);
  };
  return {
    text,
    hiddenChars: hidden.length,
    neutralised: forged.length,
    toOriginal: (start, end) => ({ start: toOriginal(start, "start"), end: toOriginal(end, "end") }),
  };
}
