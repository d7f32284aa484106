import { z } from "zod";

const time = z.iso.datetime();

/** Posts created after `from` and up to `to` (included) are not all stored. */
const gap = z.object({ from: time, to: time });
export type Gap = z.infer<typeof gap>;

/**
 * How far the list of posts has been read. All that was created from `observedFrom` on up to `newestAt` is stored, but for the gaps, which
 * lie apart from each other, newest first. What is older than observedFrom was never promised.
 */
const postsCursor = z.object({ newestAt: time.nullable(), observedFrom: time.nullable(), gaps: z.array(gap) });
export type PostsCursor = z.infer<typeof postsCursor>;

/** A post may come into the list a little after the moment at which it was created: the last minute is read once more by the next walk. */
const settleMs = 60_000;

export const noCursor: PostsCursor = { newestAt: null, observedFrom: null, gaps: [] };

export const parsePostsCursor = (stored: unknown): PostsCursor =>
  stored === null ? noCursor : postsCursor.parse(stored);

/** Reading newest first may stop at this moment: everything older is stored or not wanted. null: nothing is known, read on. */
export function bottomOf(cursor: PostsCursor): string | null {
  return cursor.gaps.at(-1)?.from ?? cursor.newestAt;
}

/** What a walk down the list has read so far: all that is newer than `frontier`; null: all there is to read. */
export interface Walked {
  /** Newest creation time seen; null when the list was empty. */
  top: string | null;
  /** Oldest creation time seen. */
  oldest: string | null;
  frontier: string | null;
}

/** The cursor after a walk from the top of the list. Claims no more than what was read: what lies below the frontier stays a gap. */
export function advanceCursor(cursor: PostsCursor, walked: Walked): PostsCursor {
  const { top, frontier } = walked;
  if (top === null) return cursor;
  const newestAt = later(shift(top, -settleMs), cursor.newestAt);
  const head = cursor.newestAt !== null && top > cursor.newestAt ? [{ from: cursor.newestAt, to: top }] : [];
  const gaps = frontier === null ? [] : [...head, ...cursor.gaps].flatMap((each) => belowOf(each, frontier));
  return { newestAt, observedFrom: cursor.observedFrom ?? reachedBy(walked), gaps: join(gaps) };
}

/**
 * After a walk that is to read down to the list's end whatever the cursor says. `isOwed`: what it has not reached is still to be read, as a gap
 * down to the beginning of time: of a dump always, of the live site while its first walk is not over. Else observation begins here.
 */
export function advanceWhole(cursor: PostsCursor, walked: Walked, isOwed: boolean): PostsCursor {
  const advanced = advanceCursor(cursor, walked);
  const reached = reachedBy(walked);
  if (reached === null) return advanced;
  const observedFrom = earlier(reached, advanced.observedFrom);
  if (isOwed && walked.frontier !== null)
    return { ...advanced, observedFrom, gaps: [{ from: beginning, to: walked.frontier }] };
  const gaps = advanced.gaps.flatMap((each) => (each.from === beginning ? aboveOf(each, observedFrom) : [each]));
  return { ...advanced, observedFrom, gaps };
}

/** The bottom of a list that is owed down to its end. */
export const beginning = new Date(0).toISOString();

/** From this moment on the walk has read everything. */
const reachedBy = ({ top, oldest, frontier }: Walked): string | null =>
  frontier === null ? (oldest ?? top) : shift(frontier, 1);

/** The gaps without what a walk over [from, to) has read; `to` null: up to now. The rest of the cursor stays. */
export function closeGaps(cursor: PostsCursor, read: { from: string; to: string | null }): PostsCursor {
  const gaps = cursor.gaps.flatMap((each) => {
    const above = read.to === null ? [] : aboveOf(each, shift(read.to, -1));
    return [...above, ...belowOf(each, read.from)];
  });
  return { ...cursor, gaps };
}

const belowOf = (each: Gap, moment: string): Gap[] => {
  const to = each.to < moment ? each.to : moment;
  return each.from < to ? [{ from: each.from, to }] : [];
};
const aboveOf = (each: Gap, moment: string): Gap[] => {
  const from = each.from > moment ? each.from : moment;
  return from < each.to ? [{ from, to: each.to }] : [];
};
const shift = (moment: string, ms: number) => new Date(new Date(moment).getTime() + ms).toISOString();
const earlier = (a: string, b: string | null) => (b !== null && b < a ? b : a);
const later = (a: string, b: string | null) => (b !== null && b > a ? b : a);

/** Two gaps of which one ends where the other begins are one. */
function join(gaps: Gap[]): Gap[] {
  const joined: Gap[] = [];
  for (const each of gaps) {
    const newer = joined.at(-1);
    if (newer && newer.from <= each.to) joined[joined.length - 1] = { from: each.from, to: newer.to };
    else joined.push(each);
  }
  return joined;
}
