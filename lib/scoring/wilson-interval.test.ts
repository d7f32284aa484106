import fc from "fast-check";
import { expect, test } from "vitest";
import { wilsonInterval } from "./wilson-interval";

test("gives the published values", () => {
  // Brown, Cai and DasGupta (2001) and Newcombe (1998), table I: 81/263, 15/148, 0/20, 1/29.
  const cases = [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const;
  for (const [k, n, low, high] of cases) {
    const interval = wilsonInterval(k, n);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  }
});

test("knows nothing of no observations, and refuses what is no count", () => {
  expect(wilsonInterval(0, 0)).toBeNull();
  expect(() => wilsonInterval(2, 1)).toThrow(RangeError);
  expect(() => wilsonInterval(-1, 3)).toThrow(RangeError);
  expect(() => wilsonInterval(0.5, 3)).toThrow(RangeError);
});

test("holds the proportion, stays within 0 and 1, and mirrors", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
      const k = Math.round(n * share);
      const { low, high } = wilsonInterval(k, n) ?? { low: Number.NaN, high: Number.NaN };
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(k / n);
      expect(high).toBeGreaterThanOrEqual(k / n);
      expect(wilsonInterval(n - k, n)?.low).toBeCloseTo(1 - high, 9);
    }),
  );
});

test("solves the equation that defines it: both ends are one z from the proportion", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 10_000 }), fc.nat(), (n, any) => {
      const k = 1 + (any % (n - 1));
      const { low, high } = wilsonInterval(k, n) ?? { low: Number.NaN, high: Number.NaN };
      for (const end of [low, high])
        expect(Math.abs(k / n - end) / Math.sqrt((end * (1 - end)) / n)).toBeCloseTo(1.959963984540054, 6);
    }),
  );
});
