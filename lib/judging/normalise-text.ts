/** A text folded for comparison, with the way back: unit i of `text` came from original.slice(starts[i], ends[i]). */
export interface NormalisedText {
  text: string;
  starts: number[];
  ends: number[];
}

const singleQuotes = "‘’‚‛′‵`´ʹʻʼʽ＇";
const doubleQuotes = "“”„‟″‶«»〝〞〟＂";
const dashes = "‐‑‒–—―−⁃﹘﹣－";
const folded = new Map(
  [
    [singleQuotes, "'"],
    [doubleQuotes, '"'],
    [dashes, "-"],
  ].flatMap(([characters = "", to = ""]) => [...characters].map((character) => [character, to] as const)),
);

// A base with its marks is one unit: marks are reordered only within it. 30 is the bound of Unicode's stream-safe text (UAX #15): without
// one, a text of nothing but marks would take quadratic time.
const unit = /‹U\+([0-9A-F]{4,6})›|\s+|\P{M}\p{M}{0,30}|\p{M}{1,30}/gu;
const invisible = /(?![\t\n\r])[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\u2800\ufff9-\ufffb]/gu;

/**
 * Folds what people and models change without meaning it: compatibility forms, quotes, dashes, case, white space (a run is one space, none at
 * the ends), hidden characters (gone), and the ‹U+202E› by which the judge was shown them. Two texts that are equal after NFKC are equal here: the
 * decomposed form NFKD makes the same pairs equal and, unlike NFKC, can be taken unit by unit, which keeps the offsets.
 */
export function buildNormalisedText(original: string): NormalisedText {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  // A run of white space and hidden characters between two visible ones; -1: none.
  let spaceStart = -1;
  let spaceEnd = -1;

  const push = (text: string, start: number, end: number) => {
    parts.push(text);
    for (let i = 0; i < text.length; i += 1) {
      starts.push(start);
      ends.push(end);
    }
  };
  for (const match of original.matchAll(unit)) {
    const [written, code] = match;
    const start = match.index;
    const end = start + written.length;
    const folding = foldUnit(code === undefined ? written : characterOf(code, written));
    if (folding === "") continue;
    if (folding === " ") {
      if (spaceStart < 0) spaceStart = start;
      spaceEnd = end;
      continue;
    }
    if (spaceStart >= 0 && parts.length > 0) push(" ", spaceStart, spaceEnd);
    spaceStart = -1;
    push(folding, start, end);
  }
  return { text: parts.join(""), starts, ends };
}

function foldUnit(written: string): string {
  const seen = written.replace(invisible, "");
  if (seen === "") return "";
  if (seen.trim() === "") return " ";
  let text = "";
  for (const character of seen) text += folded.get(character) ?? character;
  // Up, then down: ß and ss, ς and σ meet.
  return text.normalize("NFKD").toUpperCase().toLowerCase();
}

const characterOf = (code: string, written: string) => {
  const point = Number.parseInt(code, 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : written;
};
