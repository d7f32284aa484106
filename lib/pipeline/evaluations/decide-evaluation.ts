import { isSampled } from "../../judging/sampling";
import type { JudgedSubject } from "../../judging/types";
import type { DueSubject } from "../../store/types";

export interface EvaluationRules {
  hasJudge: boolean;
  judgeComments: boolean;
  commentSampleShare: number;
  sampleSecret: string;
  /** The account has no money left: nothing more is asked in this run. */
  isOutOfCredit: boolean;
}

export type EvaluationDecision = { inclusionProbability: number } & (
  | { kind: "judge" }
  | { kind: "save"; outcome: Exclude<JudgedSubject["outcome"], "scored">; reason: string }
);

/** Whether a judge is to be asked about a subject, and if not, which outcome it has instead. Never a number. */
export function decideEvaluation(due: DueSubject, rules: EvaluationRules): EvaluationDecision {
  const share = due.kind === "post" ? 1 : rules.judgeComments ? rules.commentSampleShare : 0;
  const save = (outcome: Exclude<JudgedSubject["outcome"], "scored">, reason: string): EvaluationDecision => ({
    kind: "save",
    outcome,
    reason,
    inclusionProbability: share,
  });
  // The sample comes first: it has to be drawn from all comments, or its share would not be a share of them.
  if (due.kind === "comment" && !rules.judgeComments)
    return save("not_sampled", "comments_off: comments are not judged");
  if (!isSampled(due.id, share, rules.sampleSecret))
    return save("not_sampled", `sampling: not in the random ${share * 100} % of comments`);
  if (due.isDeleted) return save("abstained", "deleted: the site no longer shows it");
  if (due.isEmpty) return save("abstained", "empty: no title, text or link");
  if (!rules.hasJudge) return save("failed", "no_judge: no OPENROUTER_API_KEY is set");
  if (rules.isOutOfCredit) return save("over_budget", "out_of_credit: the account at OpenRouter has no money left");
  return { kind: "judge", inclusionProbability: share };
}

/** The end of a subject about which no model was asked. */
export const buildUnjudged = (outcome: Exclude<JudgedSubject["outcome"], "scored">, reason: string): JudgedSubject => ({
  outcome,
  reason,
  verdict: null,
  epoch: null,
  modelRequested: null,
  modelServed: null,
  provider: null,
  modelCalls: 0,
  tokensIn: 0,
  tokensOut: 0,
  tokensReasoning: 0,
  tokensCached: 0,
  costUsd: null,
  latencyMs: null,
  charsJudged: 0,
  charsTotal: 0,
  windows: 0,
  hiddenChars: 0,
  rawAnswers: [],
});
