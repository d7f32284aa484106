import { listEvaluationsDue } from "../../store/list-evaluations-due";
import { saveEvaluations } from "../../store/save-evaluation";
import type { DueSubject, EvaluationRow } from "../../store/types";
import type { RunScope } from "../run-scope";
import { buildUnjudged, decideEvaluation, type EvaluationDecision, type EvaluationRules } from "./decide-evaluation";
import { evaluationIdOf } from "./evaluation-id-of";
import type { BatchItem } from "./judge-batch";

export const maxBatches = 400;
/** About 400 bytes an item: a round's list stays below 2 MB, half of what an engine takes as the result of a step. */
const maxItems = 5_000;

/** What this run has not evaluated yet of what waits for an evaluation. */
export function listDue(scope: RunScope, limit: number): Promise<DueSubject[]> {
  const { settings, params, context } = scope;
  return listEvaluationsDue(context.db, {
    runId: scope.runId,
    hasJudge: context.openJudge !== null,
    comments: settings.judgeComments,
    commentShare: settings.commentSampleShare,
    failedRejudgeRuns: settings.failedRejudgeRuns,
    limit,
    scope: scope.span,
    postsOnly: params.noComments,
  });
}

export const rulesOf = ({ settings, context }: RunScope, isOutOfCredit: boolean): EvaluationRules => ({
  hasJudge: context.openJudge !== null,
  judgeComments: settings.judgeComments,
  commentSampleShare: settings.commentSampleShare,
  sampleSecret: context.sampleSecret,
  isOutOfCredit,
});

/** One round: what needs no judge is stored at once; the rest is given back in batches. */
export async function listRound(scope: RunScope, isOutOfCredit: boolean) {
  const limit = Math.min(maxItems, scope.settings.evaluationBatchSize * maxBatches);
  const due = await listDue(scope, limit);
  const rules = rulesOf(scope, isOutOfCredit);
  const toJudge: BatchItem[] = [];
  const rows: EvaluationRow[] = [];
  for (const each of due) {
    const decision = decideEvaluation(each, rules);
    if (decision.kind === "judge") toJudge.push({ due: each, inclusionProbability: decision.inclusionProbability });
    else rows.push(buildRow(scope, each, decision));
  }
  const { inserted } = await saveEvaluations(scope.context.db, rows);
  return { listed: due.length, unjudged: inserted, batches: chunk(toJudge, scope.settings.evaluationBatchSize) };
}

const buildRow = (
  scope: RunScope,
  due: DueSubject,
  decision: Extract<EvaluationDecision, { kind: "save" }>,
): EvaluationRow => ({
  due,
  judged: buildUnjudged(decision.outcome, decision.reason),
  runId: scope.runId,
  evaluationId: evaluationIdOf(due, scope.settings),
  inclusionProbability: decision.inclusionProbability,
});

function chunk<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}
