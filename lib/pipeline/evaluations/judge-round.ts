import type { Job } from "../../durable/durable";
import { fromOutcome } from "../../durable/failure";
import { ObservatoryError } from "../../errors";
import type { PipelineContext } from "../context";
import { loadRunScope, type RunScope } from "../run-scope";
import { createTaskSteps } from "../task-steps";
import { type BatchItem, type BatchResult, judgeBatch } from "./judge-batch";
import { judgeOfRun } from "./judge-of-run";
import { listRound } from "./list-round";

export type RoundInput = { runId: string; round: number; deadlineMs: number; isOutOfCredit: boolean };
export type RoundResult = {
  listed: number;
  unjudged: number;
  judged: number;
  storedBefore: number;
  skipped: number;
  isOutOfCredit: boolean;
};
export type BatchInput = { runId: string; deadlineMs: number; items: BatchItem[] };

/** A batch of items, judged in one step: its input names them, with hashes and no text. */
export const createJudgeBatchJob = (context: PipelineContext): Job<BatchInput, BatchResult> => ({
  name: "judge_batch",
  async run(durable, { runId, deadlineMs, items }) {
    const scope = await loadRunScope(context, durable, runId);
    const run = judgeOfRun(scope);
    // Where one batch has found the judge gone for good, retries included, the others need not wait for that as well.
    if (run?.gaveUp) throw run.gaveUp;
    const steps = createTaskSteps(scope, "run_evaluations", deadlineMs);
    try {
      return await steps.step("batch", (signal) => judgeBatch(scope, steps, items, signal));
    } catch (error) {
      if (run && error instanceof ObservatoryError && error.code.startsWith("model_")) run.gaveUp = error;
      throw error;
    }
  },
});

export const createJudgeRoundJob = (
  context: PipelineContext,
  judgeBatchJob: Job<BatchInput, BatchResult>,
): Job<RoundInput, RoundResult> => ({
  name: "judge_round",
  async run(durable, { runId, round, deadlineMs, isOutOfCredit }) {
    const scope = await loadRunScope(context, durable, runId);
    const steps = createTaskSteps(scope, "run_evaluations", deadlineMs);
    const list = await steps.step("list", async () => {
      const { listed, unjudged, batches } = await listRound(scope, isOutOfCredit);
      const toJudge = batches.reduce((n, batch) => n + batch.length, 0);
      if (listed > 0)
        await steps.log("info", `Round ${round}: ${toJudge} items to judge in ${batches.length} batches.`, {
          toJudge,
          withoutJudge: unjudged,
        });
      return { listed, unjudged, batches };
    });
    const inputs = list.batches.map((items) => ({ runId, deadlineMs, items }));
    const outcomes = await durable.fanOut("batches", judgeBatchJob, inputs, { concurrency: batchesAtOnce(scope) });
    const failed = outcomes.find((outcome) => !outcome.ok);
    if (failed && !failed.ok) throw fromOutcome(failed);
    const results = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
    const sum = (of: (result: BatchResult) => number) => results.reduce((n, result) => n + of(result), 0);
    return {
      listed: list.listed,
      unjudged: list.unjudged,
      judged: sum((result) => result.judged),
      storedBefore: sum((result) => result.storedBefore),
      skipped: sum((result) => result.skipped),
      isOutOfCredit: isOutOfCredit || results.some((result) => result.isOutOfCredit),
    };
  },
});

/**
 * Enough batches that the judge's calls stay in flight while one of them ends and the next begins: with 16 calls and batches of 50, one
 * batch at work and one in reserve; with batches of 1, sixteen and as many in reserve.
 */
function batchesAtOnce({ settings }: RunScope): number {
  return 2 * Math.ceil(settings.judgeConcurrency / settings.evaluationBatchSize);
}
