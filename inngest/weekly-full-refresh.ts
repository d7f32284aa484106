import type { InngestFunction } from "inngest";
import { startDueRun } from "../lib/pipeline/start-due-run";
import { inngest } from "./client";
import type { Steps } from "./durable";
import { endLostRun } from "./end-lost-run";
import type { Pipeline } from "./pipeline";
import { runOnInngest } from "./run-on-inngest";

/** On Sundays at 00:00, in place of that hour's run, unless the settings say otherwise. */
export const createWeeklyFullRefresh = (getPipeline: () => Pipeline, runPart: InngestFunction.Any) =>
  inngest.createFunction(
    {
      id: "moltbook-weekly-full-refresh",
      triggers: { cron: "TZ=UTC 0 0 * * 0" },
      retries: 3,
      onFailure: ({ event }) => endLostRun(getPipeline().db, event.data.run_id),
    },
    async ({ event, step, runId }) => {
      const { db, engine } = getPipeline();
      const at = new Date(event.ts ?? Date.now());
      const dueRunId = await step.run("due run", () => startDueRun(db, engine, at, ["weekly"]));
      if (dueRunId === null) return { state: "not_due" };
      return runOnInngest(getPipeline(), dueRunId, { steps: step as unknown as Steps, engineRunId: runId, runPart });
    },
  );
