import { describe, expect, test } from "vitest";
import { abstainPhrases, cues, evaluatorPhrases, failurePhrases, refusalPhrases } from "./lexicon";

const all = [
  ...cues.flatMap((cue) => cue.phrases),
  ...refusalPhrases,
  ...failurePhrases,
  ...abstainPhrases,
  ...evaluatorPhrases,
];

describe("the demo's lexicon", () => {
  test("has every strength of every dimension once", () => {
    const cells = cues.map((cue) => `${cue.dimension} ${cue.strength}`);
    expect(new Set(cells).size).toBe(16);
    expect(cells).toHaveLength(16);
  });

  test("holds phrases that are long enough to be evidence", () => {
    expect(all.filter((phrase) => phrase.length < 8)).toEqual([]);
  });

  test("holds no phrase inside another one, so that each means one thing", () => {
    const lower = all.map((phrase) => phrase.toLowerCase());
    expect(lower.filter((phrase) => lower.some((other) => other !== phrase && other.includes(phrase)))).toEqual([]);
    expect(new Set(lower).size).toBe(lower.length);
  });
});
