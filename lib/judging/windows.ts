import type { DimensionScore, Subject, Verdict } from "./types";

/** A part of the subject's content, shown in one call: UTF-16 offsets, end exclusive. Title and link are shown with every window. */
export interface TextWindow {
  index: number;
  count: number;
  start: number;
  end: number;
}

/** Share of a window that the next one repeats, so that no sentence is only ever seen cut in two. */
const overlapShare = 0.1;

/**
 * Windows that together cover the whole content, each at most `windowChars` long, none beginning or ending inside a surrogate pair.
 * Always at least one: an empty content is judged by its title.
 */
export function buildWindows(content: string, windowChars: number): TextWindow[] {
  const ranges: { start: number; end: number }[] = [];
  let start = 0;
  for (;;) {
    const end = Math.min(content.length, outsidePair(content, start + windowChars));
    ranges.push({ start, end });
    if (end === content.length) break;
    const next = outsidePair(content, end - Math.floor(windowChars * overlapShare));
    start = next > start ? next : end;
  }
  return ranges.map((range, index) => ({ ...range, index, count: ranges.length }));
}

/** The offset itself, or one less where it would split a pair. */
export function outsidePair(text: string, offset: number): number {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff ? offset - 1 : offset;
}

/** UTF-16 units of everything in the subject that is to be judged. */
export const countChars = (subject: Subject): number =>
  (subject.title?.length ?? 0) + (subject.url?.length ?? 0) + subject.content.length;

/** The same for what these windows showed; a stretch in two windows counts once. No window: 0. */
export function countCharsJudged(subject: Subject, windows: readonly TextWindow[]): number {
  if (windows.length === 0) return 0;
  let chars = countChars(subject) - subject.content.length;
  let covered = 0;
  for (const { start, end } of [...windows].sort((a, b) => a.start - b.start)) {
    chars += Math.max(0, end - Math.max(start, covered));
    covered = Math.max(covered, end);
  }
  return chars;
}

/** One verdict of the verdicts on all windows of a subject: each dimension from the window that scored it highest, the first of equals. */
export function mergeWindowVerdicts(verdicts: readonly [Verdict, ...Verdict[]]): Verdict {
  const highest = new Map<string, DimensionScore>();
  for (const { scores } of verdicts)
    for (const score of scores) {
      const known = highest.get(score.dimension);
      if (!known || score.score > known.score) highest.set(score.dimension, score);
    }
  return {
    scores: [...highest.values()],
    addressesEvaluator: verdicts.some((verdict) => verdict.addressesEvaluator),
    quotesDropped: verdicts.reduce((sum, verdict) => sum + verdict.quotesDropped, 0),
  };
}
