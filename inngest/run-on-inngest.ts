import type { InngestFunction } from "inngest";
import type { RunResult } from "../lib/pipeline/run-pipeline";
import { createInngestDurable, type Steps } from "./durable";
import type { Pipeline } from "./pipeline";

/** A whole run inside a function of Inngest. */
export function runOnInngest(
  { jobs }: Pipeline,
  runId: string,
  on: { steps: Steps; engineRunId: string; runPart: InngestFunction.Any },
): Promise<RunResult> {
  const targets = { [jobs.judgeRound.name]: on.runPart, [jobs.aggregateTask.name]: on.runPart };
  return jobs.run.run(createInngestDurable(on.steps, on.engineRunId, targets), { runId });
}
