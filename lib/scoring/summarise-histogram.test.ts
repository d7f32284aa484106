import fc from "fast-check";
import { expect, test } from "vitest";
import { buildHistogram, emptyHistogram, mergeHistograms } from "./histogram";
import { summariseHistogram } from "./summarise-histogram";
import { wilsonInterval } from "./wilson-interval";

const scores = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 400 });
const count = (list: number[]) => buildHistogram(list.map((score) => ({ score, n: 1 })));

test("says of no scores that nothing is known, never 0", () => {
  expect(summariseHistogram(emptyHistogram())).toEqual({
    n: 0,
    mean: null,
    p95: null,
    min: null,
    max: null,
    high: 0,
    share: null,
    wilsonLow: null,
    wilsonHigh: null,
  });
});

test("says of the counters what plain counting says of the list of scores", () => {
  fc.assert(
    fc.property(scores, fc.integer({ min: 0, max: 10 }), (list, threshold) => {
      const sorted = [...list].sort((a, b) => a - b);
      const high = list.filter((score) => score >= threshold).length;
      const summary = summariseHistogram(count(list), { threshold });
      expect(summary).toEqual({
        n: list.length,
        mean: expect.closeTo(list.reduce((a, b) => a + b) / list.length, 10),
        // Nearest rank on the list itself: the first score that at least 95 % of the list do not exceed.
        p95: sorted.find((score) => 20 * list.filter((other) => other <= score).length >= 19 * list.length),
        min: sorted[0],
        max: sorted.at(-1),
        high,
        share: high / list.length,
        wilsonLow: wilsonInterval(high, list.length)?.low,
        wilsonHigh: wilsonInterval(high, list.length)?.high,
      });
    }),
  );
});

test("takes 7 and above as high unless told otherwise", () => {
  const histogram = count([6, 7, 8, 10]);
  expect(summariseHistogram(histogram).high).toBe(3);
  expect(summariseHistogram(histogram, { threshold: 9 }).high).toBe(1);
});

test("finds the 95th percentile at exact ranks, where floating point would slip by one", () => {
  for (let n = 20; n <= 2_000; n += 20) {
    const rank = (n / 20) * 19;
    const histogram = buildHistogram([
      { score: 2, n: rank },
      { score: 9, n: n - rank },
    ]);
    expect(summariseHistogram(histogram).p95).toBe(2);
  }
});

test("adds up: the sum of parts says what the whole says", () => {
  fc.assert(
    fc.property(fc.array(scores, { maxLength: 6 }), (parts) => {
      expect(mergeHistograms(parts.map(count))).toEqual(count(parts.flat()));
    }),
  );
});

test("refuses a score that is none", () => {
  for (const score of [-1, 11, 3.5, Number.NaN])
    expect(() => buildHistogram([{ score, n: 1 }])).toThrow("integer from 0 to 10");
});
