import fc from "fast-check";
import { expect, test } from "vitest";
import { aPost } from "../../../test/builders/a-post";
import type { Post } from "../../moltbook/canonical";
import { moveCursor } from "./move-cursor";
import { beginning, bottomOf, noCursor, type PostsCursor } from "./posts-cursor";
import { decidePage, newestOf, oldestOf, type WalkGoal } from "./walk-page";

/** The list of a site and an observatory that reads it by page, with the decisions under test and nothing else. */
const now = new Date("2026-02-28T00:00:00.000Z");
const minute = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();
const post = (n: number, more: Partial<Post> = {}) => aPost({ id: `post-${n}`, createdAt: minute(n), ...more });

interface Observatory {
  cursor: PostsCursor;
  stored: Set<string>;
}

interface Limits {
  posts: number;
  pages: number;
  /** The walk dies after so many pages. */
  dies?: number;
}

function walk(o: Observatory, list: Post[], caps: Limits, given: WalkGoal | null = null) {
  const bottom = bottomOf(o.cursor);
  const floor = bottom === beginning ? null : o.cursor.observedFrom;
  const goal: WalkGoal = given ?? { kind: "since", bottom, floor };
  const sorted = [...list].sort(
    (a, b) => Number(b.isPinned) - Number(a.isPinned) || (a.createdAt < b.createdAt ? 1 : -1),
  );
  const size = 7;
  let top: string | null = null;
  let oldest: string | null = null;
  let taken = 0;
  for (let page = 0, end: string | null = null; end === null && page !== caps.dies; page++) {
    const items = sorted.slice(page * size, (page + 1) * size);
    const decision = decidePage(items, { goal, known: new Set(o.stored), room: caps.posts - taken, now });
    for (const each of decision.take) o.stored.add(each.id);
    taken += decision.taken;
    top ??= newestOf(items, now);
    oldest = [oldest, oldestOf(items, now)].filter((at) => at !== null).sort()[0] ?? null;
    const isLast = (page + 1) * size >= sorted.length;
    end = decision.end ?? (isLast ? "list_end" : page + 1 >= caps.pages ? "pages" : null);
    const frontier = end === "bottom" || end === "list_end" ? null : decision.frontier;
    o.cursor = moveCursor(o.cursor, { goal, end, top, oldest, frontier }, { isWhole: false });
  }
}

/** Of what the cursor says is stored, what is not. */
function lost({ cursor, stored }: Observatory, list: Post[]): string[] {
  const { newestAt, observedFrom, gaps } = cursor;
  if (newestAt === null || observedFrom === null) return [];
  return list
    .filter(({ createdAt: at }) => at >= observedFrom && at <= newestAt)
    .filter(({ createdAt: at }) => !gaps.some((gap) => at > gap.from && at <= gap.to))
    .filter(({ id }) => !stored.has(id))
    .map(({ id }) => id);
}

const aRun = fc.record({
  /** Posts that appear before the run. */
  born: fc.integer({ min: 0, max: 25 }),
  cap: fc.integer({ min: 1, max: 12 }),
  pages: fc.integer({ min: 1, max: 8 }),
  weekly: fc.boolean(),
  dies: fc.option(fc.integer({ min: 0, max: 4 })),
});

test("whatever the limits cut, the cursor claims nothing that is not stored, and runs with room fill every gap", () => {
  fc.assert(
    fc.property(fc.array(aRun, { minLength: 1, maxLength: 12 }), fc.nat(30), (runs, before) => {
      // Three posts share each moment.
      const next = (n: number) => post(n, { createdAt: minute(Math.floor(n / 3)) });
      const list = Array.from({ length: before }, (_, n) => next(n));
      const o: Observatory = { cursor: noCursor, stored: new Set() };
      for (const { born, cap, pages, weekly, dies } of runs) {
        for (let i = 0; i < born; i++) list.push(next(list.length));
        walk(o, list, { posts: cap, pages, ...(dies === null ? {} : { dies }) }, weekly ? { kind: "all" } : null);
        expect(lost(o, list)).toEqual([]);
      }
      walk(o, list, { posts: 10_000, pages: 10_000 });
      expect(o.cursor.gaps).toEqual([]);
      const { observedFrom } = o.cursor;
      const promised = list.filter((each) => observedFrom !== null && each.createdAt >= observedFrom);
      expect(promised.filter((each) => !o.stored.has(each.id))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test("runs of five posts each catch up with forty, none lost, once nothing new comes", () => {
  const list = [post(0)];
  const o: Observatory = { cursor: noCursor, stored: new Set() };
  walk(o, list, { posts: 5, pages: 100 });
  for (let n = 1; n <= 40; n++) list.push(post(n));
  for (let run = 0; run < 8; run++) walk(o, list, { posts: 5, pages: 100 });
  expect(o.stored.size).toBe(41);
  walk(o, list, { posts: 5, pages: 100 });
  expect(o.cursor.gaps).toEqual([]);
});

test("a walk over a span closes what it has read of a gap and leaves the rest of the cursor alone", () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(40), fc.integer({ min: 1, max: 60 }), (a, b, cap) => {
      const list = Array.from({ length: 20 }, (_, n) => post(n));
      const o: Observatory = { cursor: noCursor, stored: new Set() };
      walk(o, list, { posts: 100, pages: 100 });
      for (let n = 20; n < 60; n++) list.push(post(n));
      walk(o, list, { posts: 3, pages: 100 });
      const { newestAt, observedFrom } = o.cursor;
      const goal = { kind: "span", from: minute(20 + Math.min(a, b)), to: minute(20 + Math.max(a, b)) } as const;
      walk(o, list, { posts: cap, pages: 100 }, goal);
      expect(o.cursor).toMatchObject({ newestAt, observedFrom });
      expect(lost(o, list)).toEqual([]);
      walk(o, list, { posts: 100, pages: 100 });
      expect(o.stored.size).toBe(60);
    }),
    { numRuns: 100 },
  );
});

test("a first run on a long list begins where its limit allows, and says so", () => {
  const list = Array.from({ length: 100 }, (_, n) => post(n));
  const o: Observatory = { cursor: noCursor, stored: new Set() };
  walk(o, list, { posts: 12, pages: 100 });
  expect(o.stored.size).toBe(12);
  expect(o.cursor).toEqual({
    newestAt: minute(98),
    observedFrom: new Date(Date.parse(minute(87)) + 1).toISOString(),
    gaps: [],
  });
  walk(o, list, { posts: 12, pages: 100 });
  expect(o.stored.size).toBe(12);
});

test("a pinned post, an old one out of order and one from the future do not end a page or move the cursor", () => {
  const list = Array.from({ length: 10 }, (_, n) => post(n));
  const o: Observatory = { cursor: noCursor, stored: new Set() };
  walk(o, list, { posts: 100, pages: 100 });
  for (let n = 10; n < 20; n++) list.push(post(n));
  const odd = [post(-50, { isPinned: true }), post(900, { createdAt: "2099-01-01T00:00:00.000Z", isPinned: true })];
  walk(o, [...odd, ...list], { posts: 100, pages: 100 });
  expect(o.cursor.newestAt).toBe(minute(18));
  expect([...o.stored].filter((id) => /^post-1\d$/.test(id))).toHaveLength(10);
  list.push(post(20));
  walk(o, [...odd, ...list], { posts: 100, pages: 100 });
  expect(o.stored.has("post-20")).toBe(true);
});

test("a post that is told late, below where the walk would stop, is stored while its page is looked at", () => {
  const list = [post(1), post(2), post(4), post(5)];
  const o: Observatory = { cursor: noCursor, stored: new Set() };
  walk(o, list, { posts: 100, pages: 100 });
  walk(o, [...list, post(3)], { posts: 100, pages: 100 });
  expect(o.stored.has("post-3")).toBe(true);
});
