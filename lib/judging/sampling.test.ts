import fc from "fast-check";
import { expect, test } from "vitest";
import { isSampled } from "./sampling";

test("picks the same items in every version of this program", () => {
  const ids = Array.from({ length: 20 }, (_, i) => `item-${i}`);
  expect(ids.filter((id) => isSampled(id, 0.3, "2026-01 secret"))).toEqual([
    "item-4",
    "item-9",
    "item-12",
    "item-14",
    "item-17",
    "item-19",
  ]);
});

test("only adds items when the share grows; none at 0, all at 1", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.string(), fc.string(), share, share, (id, key, a, b) => {
      const [small, large] = a < b ? [a, b] : [b, a];
      if (isSampled(id, small, key)) expect(isSampled(id, large, key)).toBe(true);
      expect(isSampled(id, 0, key)).toBe(false);
      expect(isSampled(id, 1, key)).toBe(true);
    }),
  );
});

test("picks the share that was asked for, whatever the key", () => {
  const n = 2_000;
  fc.assert(
    fc.property(fc.uuid(), fc.double({ min: 0, max: 1, noNaN: true }), (key, share) => {
      const picked = Array.from({ length: n }, (_, i) => isSampled(`comment-${i}`, share, key)).filter(Boolean).length;
      // Six standard deviations of a binomial: one false alarm in half a billion draws.
      expect(Math.abs(picked - n * share)).toBeLessThanOrEqual(6 * Math.sqrt(n * share * (1 - share)) + 1);
    }),
    { numRuns: 40 },
  );
});
