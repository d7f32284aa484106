import { createHourlyIngestEval } from "./hourly-ingest-eval";
import { createJudgeBatch } from "./judge-batch";
import { createManualRun } from "./manual-run";
import type { Pipeline } from "./pipeline";
import { createRunPart } from "./run-part";
import { createWeeklyFullRefresh } from "./weekly-full-refresh";

/** All functions that the observatory serves to Inngest. */
export function createFunctions(getPipeline: () => Pipeline) {
  const judgeBatch = createJudgeBatch(getPipeline);
  const runPart = createRunPart(getPipeline, judgeBatch);
  return {
    hourlyIngestEval: createHourlyIngestEval(getPipeline, runPart),
    weeklyFullRefresh: createWeeklyFullRefresh(getPipeline, runPart),
    manualRun: createManualRun(getPipeline, runPart),
    runPart,
    judgeBatch,
  };
}
