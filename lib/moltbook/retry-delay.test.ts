import fc from "fast-check";
import { expect, test } from "vitest";
import { backOffMs, readRetryHint } from "./retry-delay";

const now = Date.UTC(2026, 7, 23, 12);
const hint = (headers: Record<string, string>, body = {}) => readRetryHint(new Headers(headers), body, now);
const inSeconds = (seconds: number) => String(now / 1_000 + seconds);

test("believes the header before the body, and the body before the reset", () => {
  const headers = { "retry-after": "3", "x-ratelimit-reset": inSeconds(50) };
  const body = { retry_after_seconds: 7, retry_after_minutes: 2, reset_at: "2026-08-23T12:00:40Z" };
  expect(hint(headers, body)).toBe(3_000);
  expect(hint({ "x-ratelimit-reset": inSeconds(50) }, body)).toBe(7_000);
  expect(hint({ "x-ratelimit-reset": inSeconds(50) }, { ...body, retry_after_seconds: null })).toBe(120_000);
  expect(hint({ "x-ratelimit-reset": inSeconds(50) }, { reset_at: body.reset_at })).toBe(40_000);
  expect(hint({ "x-ratelimit-reset": inSeconds(50) })).toBe(50_000);
  expect(hint({})).toBeNull();
});

test("reads seconds as text, dates, and unix seconds", () => {
  expect(hint({ "retry-after": "Sun, 23 Aug 2026 12:00:09 GMT" })).toBe(9_000);
  expect(hint({}, { retry_after_seconds: "2.5" })).toBe(2_500);
  expect(hint({}, { reset_at: now / 1_000 + 4 })).toBe(4_000);
});

test("passes over what lies in the past or is no number, and never waits longer than 300 s", () => {
  expect(hint({ "retry-after": "0", "x-ratelimit-reset": inSeconds(-5) })).toBeNull();
  expect(hint({ "retry-after": "soon" }, { retry_after_seconds: "later" })).toBeNull();
  expect(hint({ "retry-after": "86400" })).toBe(300_000);
  expect(hint({}, { retry_after_minutes: 600 })).toBe(300_000);
});

test("backs off with full jitter below 1 s, 2 s, 4 s, and never above 300 s", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (attempt, random) => {
        const ms = backOffMs(attempt, random);
        expect(ms).toBeGreaterThanOrEqual(0);
        expect(ms).toBeLessThan(Math.min(300_000, 1_000 * 2 ** (attempt - 1)));
      },
    ),
  );
});
