import { registerPipelineJobs } from "../lib/pipeline/jobs";
import { inngest } from "./client";
import type { Steps } from "./durable";
import type { Pipeline } from "./pipeline";
import { runChildFunction } from "./run-child";

/** One batch of items, judged: the child that the rounds of a run invoke. Attempts of Inngest's own are for lost connections to us. */
export const createJudgeBatch = (getPipeline: () => Pipeline) =>
  inngest.createFunction({ id: "judge-batch", retries: 3 }, ({ event, step, runId }) =>
    runChildFunction(registerPipelineJobs(getPipeline().jobs), {
      data: event.data,
      steps: step as unknown as Steps,
      runId,
      targets: {},
    }),
  );
