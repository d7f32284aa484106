import fc from "fast-check";
import { expect, test } from "vitest";
import { aSubject } from "../../test/builders/a-subject";
import { bandOf } from "./bands";
import type { Verdict } from "./types";
import { buildWindows, countChars, countCharsJudged, mergeWindowVerdicts } from "./windows";

const text = fc.string({ unit: "binary", maxLength: 400 });

test("covers every character of every text, in windows no longer than asked, splitting no surrogate pair", () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 4, max: 100 }), (content, windowChars) => {
      const windows = buildWindows(content, windowChars);
      let covered = 0;
      for (const { start, end, index, count } of windows) {
        expect(start).toBeLessThanOrEqual(covered);
        expect(end - start).toBeLessThanOrEqual(windowChars);
        expect(end > covered || content === "").toBe(true);
        expect(content.slice(start, end)).not.toMatch(/\p{Cs}/u);
        expect([windows[index], count]).toEqual([{ start, end, index, count }, windows.length]);
        covered = end;
      }
      expect(covered).toBe(content.length);
      const subject = aSubject({ content });
      expect(countCharsJudged(subject, windows)).toBe(countChars(subject));
    }),
  );
});

test("repeats a tenth of a window in the next one", () => {
  expect(buildWindows("x".repeat(250), 100)).toEqual([
    { index: 0, count: 3, start: 0, end: 100 },
    { index: 1, count: 3, start: 90, end: 190 },
    { index: 2, count: 3, start: 180, end: 250 },
  ]);
});

test("has one window for a text that fits, and for none", () => {
  expect(buildWindows("abc", 3)).toEqual([{ index: 0, count: 1, start: 0, end: 3 }]);
  expect(buildWindows("", 500)).toEqual([{ index: 0, count: 1, start: 0, end: 0 }]);
});

test("counts only what was judged when a window is missing", () => {
  const subject = aSubject({ title: "12345", content: "x".repeat(250), url: null });
  const windows = buildWindows(subject.content, 100);
  expect(countCharsJudged(subject, windows.slice(0, 2))).toBe(5 + 190);
  expect(countCharsJudged(subject, [])).toBe(0);
});

test("takes each dimension from the window that scored it highest, with that window's evidence", () => {
  const verdict = (a: number, b: number, start: number): Verdict => ({
    scores: Object.entries({ a, b }).map(([dimension, score]) => ({
      dimension,
      score,
      band: bandOf(score),
      reasoning: `at ${start}`,
      evidence: [{ field: "content", start, end: start + 9, grade: "exact", quote: "x".repeat(9) }],
    })),
    addressesEvaluator: start === 90,
    quotesDropped: 1,
  });
  const merged = mergeWindowVerdicts([verdict(2, 7, 0), verdict(5, 7, 90), verdict(1, 0, 180)]);
  expect(merged.scores.map(({ dimension, score, evidence }) => [dimension, score, evidence[0]?.start])).toEqual([
    ["a", 5, 90],
    ["b", 7, 0],
  ]);
  expect([merged.addressesEvaluator, merged.quotesDropped]).toEqual([true, 3]);
});
