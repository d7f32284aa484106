import type { InngestFunction } from "inngest";
import { inngest } from "./client";
import type { Steps } from "./durable";
import { endLostRun } from "./end-lost-run";
import { runRequested } from "./events";
import type { Pipeline } from "./pipeline";
import { runOnInngest } from "./run-on-inngest";

/** A run that somebody asked for: by page, API or the first start. */
export const createManualRun = (getPipeline: () => Pipeline, runPart: InngestFunction.Any) =>
  inngest.createFunction(
    {
      id: "moltbook-manual-run",
      triggers: { event: runRequested },
      retries: 3,
      onFailure: ({ event }) => endLostRun(getPipeline().db, event.data.run_id),
    },
    ({ event, step, runId }) =>
      runOnInngest(getPipeline(), event.data.runId, { steps: step as unknown as Steps, engineRunId: runId, runPart }),
  );
