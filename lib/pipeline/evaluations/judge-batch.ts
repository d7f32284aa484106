import { ObservatoryError } from "../../errors";
import { listStoredEvaluations } from "../../store/list-stored-evaluations";
import { loadSubjects } from "../../store/load-subjects";
import { saveEvaluations } from "../../store/save-evaluation";
import type { DueSubject, SubjectToJudge } from "../../store/types";
import type { RunScope } from "../run-scope";
import type { TaskSteps } from "../task-steps";
import { buildUnjudged } from "./decide-evaluation";
import { evaluationIdOf } from "./evaluation-id-of";
import { itemsAtWork, judgeOfRun, type RunJudge } from "./judge-of-run";
import { verdictWriter } from "./verdict-writer";

/** DueSubject as a type that JSON can carry: an engine stores what a batch is given. */
type DueJson = { [K in keyof DueSubject]: DueSubject[K] };
export type BatchItem = { due: DueJson; inclusionProbability: number };
export type BatchResult = { judged: number; storedBefore: number; skipped: number; isOutOfCredit: boolean };

/**
 * Judges a batch. Each verdict is stored as it arrives, and what is stored already is not asked about again: a batch that was broken off goes on
 * where it was. Throws what concerns every item; after model_out_of_credit the rest is stored as over_budget instead.
 */
export async function judgeBatch(
  scope: RunScope,
  steps: TaskSteps,
  items: BatchItem[],
  signal: AbortSignal,
): Promise<BatchResult> {
  const { db } = scope.context;
  const run = judgeOfRun(scope);
  if (!run) throw new ObservatoryError("configuration", "The judge went away while the run was under way.");
  itemsAtWork.setLimit(scope.settings.judgeConcurrency);
  const stored = await listStoredEvaluations(
    db,
    items.map(({ due }) => evaluationIdOf(due, scope.settings)),
  );
  const open = items.filter(({ due }) => !stored.has(evaluationIdOf(due, scope.settings)));
  const { loaded, skipped } = await loadEach(scope, steps, open);
  const result = { judged: 0, storedBefore: stored.size, skipped, isOutOfCredit: false };

  const unasked: BatchItem[] = [];
  const ended = await Promise.allSettled(
    loaded.map((item) =>
      itemsAtWork.run(async () => {
        signal.throwIfAborted();
        if (run.halt) unasked.push(item);
        else if (await judgeItem(scope, run, item, signal)) result.judged++;
        else unasked.push(item);
      }),
    ),
  );
  signal.throwIfAborted();
  const failed = ended.find((each) => each.status === "rejected");
  if (failed) throw failed.reason;
  if (run.halt && run.halt.code !== "model_out_of_credit") throw run.halt;
  if (unasked.length > 0) {
    await saveOverBudget(scope, unasked);
    result.isOutOfCredit = true;
  }
  return result;
}

type LoadedItem = BatchItem & { subject: SubjectToJudge };

/** False: the judge told that nobody is to be asked any more, and this item was not judged. */
async function judgeItem(scope: RunScope, run: RunJudge, item: LoadedItem, signal: AbortSignal): Promise<boolean> {
  const { due, inclusionProbability, subject } = item;
  try {
    const judged = await run.judge.judge(subject.subject, subject.context, signal);
    const evaluationId = evaluationIdOf(due, scope.settings);
    await verdictWriter(scope.context.db)({ due, judged, runId: scope.runId, evaluationId, inclusionProbability });
    return true;
  } catch (error) {
    if (!(error instanceof ObservatoryError) || !haltCodes.has(error.code)) throw error;
    run.halt ??= error;
    return false;
  }
}

const haltCodes: ReadonlySet<string> = new Set(["model_unauthorized", "model_out_of_credit", "configuration"]);

/** One subject whose text cannot be loaded does not end the batch: it is told, left, and stays due. */
async function loadEach(scope: RunScope, steps: TaskSteps, items: BatchItem[]) {
  const { db } = scope.context;
  const attach = (of: BatchItem[], subjects: SubjectToJudge[]): LoadedItem[] =>
    of.flatMap((item, i) => (subjects[i] ? [{ ...item, subject: subjects[i] }] : []));
  const dues = items.map(({ due }) => due);
  try {
    return { loaded: attach(items, await loadSubjects(db, dues)), skipped: 0 };
  } catch (error) {
    if (!(error instanceof ObservatoryError) || error.code !== "not_found") throw error;
  }
  const loaded: LoadedItem[] = [];
  for (const item of items) {
    try {
      loaded.push(...attach([item], await loadSubjects(db, [item.due])));
    } catch (error) {
      if (!(error instanceof ObservatoryError) || error.code !== "not_found") throw error;
      await steps.log("warn", error.message, { kind: item.due.kind, id: item.due.id });
    }
  }
  return { loaded, skipped: items.length - loaded.length };
}

async function saveOverBudget(scope: RunScope, items: BatchItem[]): Promise<void> {
  const judged = buildUnjudged("over_budget", "out_of_credit: the account at OpenRouter has no money left");
  await saveEvaluations(
    scope.context.db,
    items.map(({ due, inclusionProbability }) => ({
      due,
      judged,
      runId: scope.runId,
      evaluationId: evaluationIdOf(due, scope.settings),
      inclusionProbability,
    })),
  );
}
