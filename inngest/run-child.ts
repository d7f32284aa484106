import type { Json } from "../lib/durable/durable";
import { type Jobs, runJob } from "../lib/durable/run-job";
import { childInput } from "./child-input";
import { createInngestDurable, type Steps, type Targets } from "./durable";

/** Runs one job of a child function; its error becomes an outcome for the parent. */
export async function runChildFunction(
  jobs: Jobs,
  call: { data: unknown; steps: Steps; runId: string; targets: Targets },
): Promise<Json> {
  const { jobName, input } = childInput.parse(call.data);
  const job = jobs.get(jobName);
  if (!job) throw new Error(`No job "${jobName}" is known.`);
  return runJob(job, createInngestDurable(call.steps, call.runId, call.targets), input);
}
