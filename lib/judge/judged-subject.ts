import { promptVersion } from "../judging/build-prompt";
import { buildJudgeEpoch } from "../judging/judge-epoch";
import { buildMarks } from "../judging/marks";
import { currentRubric } from "../judging/rubric";
import type { JudgedSubject, Subject } from "../judging/types";
import { schemaVersion } from "../judging/verdict-schema";
import { countChars, countCharsJudged } from "../judging/windows";
import type { ModelEnd } from "./ask-model";
import { createTally, type Tally } from "./tally";

/** The outcome of a subject about which no model was asked. */
export const buildUnasked = (subject: Subject, outcome: "abstained" | "failed", reason: string): JudgedSubject => ({
  outcome,
  reason,
  verdict: null,
  epoch: null,
  modelRequested: null,
  modelServed: null,
  provider: null,
  ...createTally(),
  charsJudged: 0,
  charsTotal: countChars(subject),
  windows: 0,
  hiddenChars: buildMarks(subject).hiddenChars,
});

/** The outcome of a subject, from the model's end that counts and what all calls took. */
export function buildJudged(subject: Subject, end: ModelEnd, asked: { windows: number; tally: Tally }): JudgedSubject {
  const hasSpoken = end.kind === "scored" || end.kind === "abstained";
  const epoch = (modelServed: string) =>
    buildJudgeEpoch({ modelServed, rubricVersion: currentRubric.version, promptVersion, schemaVersion });
  return {
    outcome: end.kind,
    reason: end.kind === "scored" ? null : end.reason,
    verdict: end.kind === "scored" ? end.verdict : null,
    epoch: hasSpoken ? epoch(end.modelServed ?? end.model) : null,
    modelRequested: end.model,
    modelServed: hasSpoken ? (end.modelServed ?? end.model) : end.modelServed,
    provider: end.provider,
    ...asked.tally,
    charsJudged: end.kind === "scored" ? countCharsJudged(subject, end.judged) : 0,
    charsTotal: countChars(subject),
    windows: asked.windows,
    hiddenChars: buildMarks(subject).hiddenChars,
  };
}
