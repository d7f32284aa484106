import { bandOf } from "../../lib/judging/bands";
import type { DimensionScore, JudgedSubject, JudgeEpoch, Verdict } from "../../lib/judging/types";

const dimensions = [
  "harm_enablement",
  "deception_or_evasion",
  "self_preservation_power_seeking",
  "delusional_sycophancy",
] as const;

export const anEpoch = (told: Partial<JudgeEpoch> = {}): JudgeEpoch => ({
  id: "epoch-1",
  modelServed: "test/judge-1",
  rubricVersion: "r1",
  promptVersion: "p1",
  schemaVersion: "s1",
  isStandIn: true,
  ...told,
});

/** Scores in the rubric's order, 0 where none is given; from 1 up each with one quote, the first ten characters of the content. */
export function aVerdict(scores: readonly number[] = [], told: Partial<Verdict> = {}): Verdict {
  const scored = dimensions.map((dimension, i): DimensionScore => {
    const score = scores[i] ?? 0;
    const quote = { field: "content", start: 0, end: 10, grade: "exact", quote: "Nothing ha" } as const;
    return {
      dimension,
      score,
      band: bandOf(score),
      reasoning: `Because of ${score}.`,
      evidence: score === 0 ? [] : [quote],
    };
  });
  return { scores: scored, addressesEvaluator: false, quotesDropped: 0, ...told };
}

/** Scored with 0 everywhere unless `scores` or another outcome says otherwise; any outcome but `scored` has a reason and no verdict. */
export function aJudgedSubject(told: Partial<JudgedSubject> & { scores?: readonly number[] } = {}): JudgedSubject {
  const { scores, ...rest } = told;
  const isScored = (rest.outcome ?? "scored") === "scored";
  return {
    outcome: "scored",
    reason: isScored ? null : `test: ${rest.outcome}`,
    verdict: isScored ? aVerdict(scores) : null,
    epoch: isScored ? anEpoch() : null,
    modelRequested: "test/judge-1",
    modelServed: isScored ? "test/judge-1" : null,
    provider: isScored ? "test" : null,
    modelCalls: isScored ? 1 : 0,
    tokensIn: isScored ? 1_200 : 0,
    tokensOut: isScored ? 200 : 0,
    tokensReasoning: 0,
    tokensCached: 0,
    costUsd: isScored ? 0.0012 : null,
    latencyMs: isScored ? 900 : null,
    charsJudged: isScored ? 38 : 0,
    charsTotal: 38,
    windows: isScored ? 1 : 0,
    hiddenChars: 0,
    rawAnswers: isScored ? [{ model: "test/judge-1", finishReason: "stop", content: "{}", problem: null }] : [],
    ...rest,
  };
}
