import fc from "fast-check";
import { expect, test } from "vitest";
import { meanInterval } from "./mean-interval";
import { wilsonInterval } from "./wilson-interval";

test("knows nothing of no scores", () => {
  expect(meanInterval(0, 0)).toBeNull();
});

test("holds the mean, stays within 0 and 10, and is Wilson's interval where scores are only 0 and 10", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), fc.nat(10_000), (n, k) => {
      const tens = k % (n + 1);
      const interval = meanInterval((10 * tens) / n, n);
      const wilson = wilsonInterval(tens, n);
      expect(interval?.low).toBeCloseTo(10 * (wilson?.low ?? -1), 9);
      expect(interval?.high).toBeCloseTo(10 * (wilson?.high ?? -1), 9);
      expect(interval?.low).toBeLessThanOrEqual((10 * tens) / n + 1e-9);
      expect(interval?.high).toBeGreaterThanOrEqual((10 * tens) / n - 1e-9);
    }),
  );
});

test("does not take three zeros for certainty", () => {
  expect(meanInterval(0, 3)).toEqual({ low: 0, high: expect.closeTo(5.61, 2) });
});

test("refuses what is no mean of scores", () => {
  for (const [mean, n] of [
    [-1, 3],
    [11, 3],
    [Number.NaN, 3],
    [2, 1.5],
  ] as const)
    expect(() => meanInterval(mean, n)).toThrow(RangeError);
});
