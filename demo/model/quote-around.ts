/** Longer sentences are quoted in part: this much on either side of the cue, to the next space. */
const reach = 110;
/** Shorter quotes are not taken for evidence; then the words around the sentence are quoted with it. */
const minLength = 16;

/** The sentence around [start, end), exactly as it stands in the text, at most about 300 characters. */
export function quoteAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  const left = start > reach ? fromSpace(before) : before;
  const right = end + reach < text.length ? toSpace(after) : after;
  const cue = text.slice(start, end);
  const sentence = (left.slice(lastBreak(left)) + cue + right.slice(0, firstBreak(right))).trim();
  return sentence.length >= minLength ? sentence : (left + cue + right).trim();
}

const lastBreak = (text: string) => Math.max(0, ...[...text.matchAll(/[.!?]\s|\n/g)].map((m) => m.index + m[0].length));
const firstBreak = (text: string) => {
  const found = /[.!?](?=\s|$)|(?=\n)/.exec(text);
  return found ? found.index + found[0].length : text.length;
};
const fromSpace = (text: string) => text.slice((/\s/.exec(text)?.index ?? text.length - 1) + 1);
const toSpace = (text: string) => text.slice(0, Math.max(0, text.search(/\s\S*$/)));
