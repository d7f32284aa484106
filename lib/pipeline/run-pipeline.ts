import type { Durable, Job } from "../durable/durable";
import { fromOutcome } from "../durable/failure";
import { withRetries } from "../durable/with-retries";
import { ObservatoryError } from "../errors";
import { appendLog } from "../store/append-log";
import { countOutcomes } from "../store/count-outcomes";
import { countStored } from "../store/count-stored";
import { finishRun } from "../store/finish-run";
import { claimSource } from "../store/observatory-source";
import { countRejects } from "../store/save-rejects";
import { setTask } from "../store/set-task";
import { startRun } from "../store/start-run";
import type { PipelineContext } from "./context";
import { runEvaluations } from "./evaluations/run-evaluations";
import type { PipelineJobs } from "./jobs";
import { generateReports } from "./reports/generate-reports";
import { loadRunScope, type RunScope } from "./run-scope";
import { runTask } from "./run-task";
import { scrapeAllEntities } from "./scrape/scrape-all-entities";
import { buildTranscripts } from "./transcripts/build-transcripts";

export type RunResult = { state: "succeeded" | "failed" | "cancelled"; error: string | null };

/**
 * A run from start to end, under any engine: start → scrape → transcripts → evaluations → [aggregates, agent scores] → reports → end. The first
 * task that fails ends it; the tasks behind are skipped. However it ends, the run's row is settled; its error is not thrown.
 */
export async function runPipeline(
  context: PipelineContext,
  durable: Durable,
  runId: string,
  jobs: Pick<PipelineJobs, "judgeRound" | "aggregateTask">,
): Promise<RunResult> {
  const scope = await loadRunScope(context, durable, runId);
  try {
    await begin(scope);
    await runTask(scope, "scrape_all_entities", scrapeAllEntities);
    await runTask(scope, "build_transcripts", buildTranscripts);
    await runTask(scope, "run_evaluations", (task) => runEvaluations(task, jobs.judgeRound));
    await runAggregates(scope, jobs.aggregateTask);
    await runTask(scope, "generate_reports", generateReports);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return settle(scope, error);
  }
  return settle(scope, null);
}

async function begin(scope: RunScope): Promise<void> {
  const { context, durable, runId, policy } = scope;
  const { db } = context;
  await withRetries(durable, "start: run", policy, async () => {
    if (!(await startRun(db, runId, durable.engineRunId)))
      throw new ObservatoryError("run_cancelled", "The run was ended from outside.");
    return null;
  });
  await runTask(scope, "start", ({ step }) =>
    step("source", async () => {
      await claimSource(db, context.source);
      return {};
    }),
  );
}

/** Both at once, as children: their steps interleave differently each time, and an engine that replays a run by order could not follow. */
async function runAggregates(
  scope: RunScope,
  job: Job<{ runId: string; taskId: AggregateTaskId }, null>,
): Promise<void> {
  const inputs = aggregateTaskIds.map((taskId) => ({ runId: scope.runId, taskId }));
  const outcomes = await scope.durable.fanOut("aggregates", job, inputs, { concurrency: 2 });
  const failed = outcomes.find((outcome) => !outcome.ok);
  if (failed && !failed.ok) throw fromOutcome(failed);
}
export const aggregateTaskIds = ["compute_aggregates", "aggregate_agent_scores"] as const;
export type AggregateTaskId = (typeof aggregateTaskIds)[number];

/** The task `end`: it runs after a failure too, and settles the run. */
async function settle(scope: RunScope, error: Error | null): Promise<RunResult> {
  const { context, durable, runId, policy } = scope;
  const { db } = context;
  const code = error instanceof ObservatoryError ? error.code : null;
  const state = error === null ? "succeeded" : code === "run_cancelled" ? "cancelled" : "failed";
  return withRetries<RunResult>(durable, "end: settle", policy, async () => {
    await setTask(db, runId, "end", { state: "running", attempt: 1 });
    const stored = await countStored(db, runId);
    const counts = { ...stored, evaluations: await countOutcomes(db, runId), rejected: await countRejects(db, runId) };
    await setTask(db, runId, "end", { state: "succeeded", counts: stored });
    const end = { state, counts, errorCode: code, error: error?.message ?? null } as const;
    if (await finishRun(db, runId, end)) {
      const message = error === null ? "The run succeeded." : `The run ended as ${state}: ${error.message}`;
      await appendLog(db, runId, "end", {
        level: error === null ? "info" : state === "failed" ? "error" : "warn",
        message,
      });
    }
    return { state, error: error?.message ?? null };
  });
}
