import { env } from "../lib/env";
import type { RunEngine } from "../lib/pipeline/trigger-run";
import { overridesFromEnv } from "../lib/settings/overrides-from-env";
import { inngest } from "./client";
import { runRequested } from "./events";

/** The engine that this installation runs on, for whoever asks for a run: pages, API, the first start. */
export function runEngine(): RunEngine {
  const variables = env();
  const overrides = overridesFromEnv(variables);
  // The worker looks for waiting runs itself: the row is the queue, so that there is nothing that could get out of step with it.
  if (variables.engine === "embedded") return { name: "embedded", overrides, enqueue: async () => {} };
  return {
    name: "inngest",
    overrides,
    async enqueue(runId) {
      // The event's id makes sending it twice one run.
      await inngest.send(runRequested.create({ runId }, { id: runId }));
    },
  };
}
