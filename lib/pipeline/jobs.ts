import type { Job } from "../durable/durable";
import { type Jobs, registerJobs } from "../durable/run-job";
import { aggregateAgentScores } from "./aggregates/aggregate-agent-scores";
import { computeAggregates } from "./aggregates/compute-aggregates";
import type { PipelineContext } from "./context";
import type { BatchResult } from "./evaluations/judge-batch";
import {
  type BatchInput,
  createJudgeBatchJob,
  createJudgeRoundJob,
  type RoundInput,
  type RoundResult,
} from "./evaluations/judge-round";
import { type AggregateTaskId, type RunResult, runPipeline } from "./run-pipeline";
import { loadRunScope } from "./run-scope";
import { runTask } from "./run-task";

/** Everything that an engine can be asked to run: a whole run, and the parts of it that are durable children. */
export interface PipelineJobs {
  run: Job<{ runId: string }, RunResult>;
  judgeRound: Job<RoundInput, RoundResult>;
  judgeBatch: Job<BatchInput, BatchResult>;
  aggregateTask: Job<{ runId: string; taskId: AggregateTaskId }, null>;
}

export function createPipelineJobs(context: PipelineContext): PipelineJobs {
  const judgeBatch = createJudgeBatchJob(context);
  const judgeRound = createJudgeRoundJob(context, judgeBatch);
  const aggregateTask: PipelineJobs["aggregateTask"] = {
    name: "aggregate_task",
    async run(durable, { runId, taskId }) {
      const scope = await loadRunScope(context, durable, runId);
      await runTask(scope, taskId, taskId === "compute_aggregates" ? computeAggregates : aggregateAgentScores);
      return null;
    },
  };
  const run: PipelineJobs["run"] = {
    name: "run",
    run: (durable, { runId }) => runPipeline(context, durable, runId, { judgeRound, aggregateTask }),
  };
  return { run, judgeRound, judgeBatch, aggregateTask };
}

export const registerPipelineJobs = (jobs: PipelineJobs): Jobs =>
  registerJobs([jobs.run, jobs.judgeRound, jobs.judgeBatch, jobs.aggregateTask]);
