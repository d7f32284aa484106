import { expect, test } from "vitest";
import { countOf, sayCounts, tookMs } from "./run-numbers";

test("what has not begun has no duration, what runs lasts until now, and a clock that lags never makes it negative", () => {
  const startedAt = "2026-02-01T10:00:00.000Z";
  const now = Date.parse("2026-02-01T10:00:30.000Z");
  expect(tookMs({ startedAt: null, finishedAt: null }, now)).toBeNull();
  expect(tookMs({ startedAt, finishedAt: null }, now)).toBe(30_000);
  expect(tookMs({ startedAt, finishedAt: "2026-02-01T10:00:05.000Z" }, now)).toBe(5_000);
  expect(tookMs({ startedAt, finishedAt: null }, Date.parse("2026-02-01T09:59:00.000Z"))).toBe(0);
});

test("a number that was not counted is null, not 0", () => {
  expect(countOf({ posts: 0 }, "posts")).toBe(0);
  expect(countOf({ posts: 0 }, "comments")).toBeNull();
  expect(countOf({ evaluations: { scored: 3 } }, "evaluations")).toBeNull();
});

test("counts are said in words, zeros left out, groups opened", () => {
  expect(sayCounts({ posts: 1775, comments: 0, modelCalls: 4, evaluations: { scored: 2, over_budget: 1 } })).toBe(
    "1,775 posts, 4 model calls, 2 scored, 1 over budget",
  );
});
