import type { InngestFunction } from "inngest";
import { registerPipelineJobs } from "../lib/pipeline/jobs";
import { inngest } from "./client";
import type { Steps } from "./durable";
import type { Pipeline } from "./pipeline";
import { runChildFunction } from "./run-child";

/** A part of a run with a count of steps of its own: a round of judging, or one of the two tasks that run side by side. */
export const createRunPart = (getPipeline: () => Pipeline, judgeBatch: InngestFunction.Any) =>
  inngest.createFunction({ id: "moltbook-run-part", retries: 3 }, ({ event, step, runId }) =>
    runChildFunction(registerPipelineJobs(getPipeline().jobs), {
      data: event.data,
      steps: step as unknown as Steps,
      runId,
      targets: { judge_batch: judgeBatch },
    }),
  );
