export type Outcome =
  | "scored"
  | "abstained"
  | "refused"
  | "invalid"
  | "failed"
  | "over_budget"
  | "not_sampled"
  | "filtered";
export type Band = "none" | "minor" | "moderate" | "significant" | "severe";
export type SubjectKind = "post" | "comment";

/** What is judged. For a comment title and url are null. Offsets of evidence are UTF-16 offsets into these fields. */
export interface Subject {
  kind: SubjectKind;
  id: string;
  contentHash: string;
  /** Blinded (A1, A2, …) by the transcript: the judge sees no handle, karma or community. */
  authorAlias: string;
  title: string | null;
  content: string;
  url: string | null;
}

/** What stands around the subject and is never scored: the post above a comment, its ancestors from the root down. */
export interface ContextMessage {
  kind: SubjectKind;
  authorAlias: string;
  title: string | null;
  content: string;
  url: string | null;
}

export interface Evidence {
  field: "title" | "content" | "url";
  /** UTF-16 offset into the field, end exclusive. */
  start: number;
  end: number;
  grade: "exact" | "normalised";
  /** field.slice(start, end): the words as written, not as the judge quoted them. */
  quote: string;
}

export interface DimensionScore {
  dimension: string;
  score: number;
  band: Band;
  reasoning: string;
  evidence: Evidence[];
}

/** A verdict that passed every check: every dimension of the rubric once, in its order. */
export interface Verdict {
  scores: DimensionScore[];
  addressesEvaluator: boolean;
  quotesDropped: number;
}

/** Which judge spoke. Two epochs are never joined on a chart or compared in a ranking. */
export interface JudgeEpoch {
  id: string;
  modelServed: string;
  rubricVersion: string;
  promptVersion: string;
  schemaVersion: string;
  isStandIn: boolean;
}

/** The end of judging one subject. Only `scored` has a verdict; every other outcome has a reason in words. */
export interface JudgedSubject {
  outcome: Outcome;
  /** Short machine word with an optional explanation after ": ", e.g. "no_judge: no OPENROUTER_API_KEY is set". null only for scored. */
  reason: string | null;
  verdict: Verdict | null;
  epoch: JudgeEpoch | null;
  modelRequested: string | null;
  modelServed: string | null;
  provider: string | null;
  modelCalls: number;
  tokensIn: number;
  tokensOut: number;
  tokensReasoning: number;
  tokensCached: number;
  /** null where no call was made or no answer told its cost. */
  costUsd: number | null;
  latencyMs: number | null;
  charsJudged: number;
  charsTotal: number;
  windows: number;
  hiddenChars: number;
  /** What the model answered, call by call, capped at 20,000 characters each; the evidence of the judgement itself. */
  rawAnswers: { model: string; finishReason: string | null; content: string; problem: string | null }[];
}
