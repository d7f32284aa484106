import type { InngestFunction } from "inngest";
import { startDueRun } from "../lib/pipeline/start-due-run";
import { inngest } from "./client";
import type { Steps } from "./durable";
import { endLostRun } from "./end-lost-run";
import type { Pipeline } from "./pipeline";
import { runOnInngest } from "./run-on-inngest";

/** At each full hour, if the settings have a run start at it; on Sundays at 00:00 it gives way to the weekly one. */
export const createHourlyIngestEval = (getPipeline: () => Pipeline, runPart: InngestFunction.Any) =>
  inngest.createFunction(
    {
      id: "moltbook-hourly-ingest-eval",
      triggers: { cron: "TZ=UTC 0 * * * *" },
      retries: 3,
      onFailure: ({ event }) => endLostRun(getPipeline().db, event.data.run_id),
    },
    async ({ event, step, runId }) => {
      const { db, engine } = getPipeline();
      const at = new Date(event.ts ?? Date.now());
      const dueRunId = await step.run("due run", () => startDueRun(db, engine, at, ["hourly"]));
      if (dueRunId === null) return { state: "not_due" };
      return runOnInngest(getPipeline(), dueRunId, { steps: step as unknown as Steps, engineRunId: runId, runPart });
    },
  );
