import { setTimeout as sleep } from "node:timers/promises";
import { launchEmbedded } from "./lib/durable/embedded";
import { env } from "./lib/env";
import { ObservatoryError } from "./lib/errors";
import { itemsAtWork } from "./lib/pipeline/evaluations/judge-of-run";
import { hostEngine } from "./lib/pipeline/host-engine";
import { createPipelineJobs, registerPipelineJobs } from "./lib/pipeline/jobs";
import { prepareContext } from "./lib/pipeline/prepare-context";
import { startDueRun } from "./lib/pipeline/start-due-run";
import type { RunEngine } from "./lib/pipeline/trigger-run";
import { overridesFromEnv } from "./lib/settings/overrides-from-env";
import { connectDatabase } from "./lib/store/database";
import { acquireEngineLock } from "./lib/store/engine-lock";

// DBOS asks pg in a way that pg warns of; whoever reads the worker's log can do nothing about it.
process.removeAllListeners("warning");

/** Hosts the embedded engine: goes on with what a former worker left, begins what waits, keeps the schedule. Ready when it prints so. */
async function work() {
  const variables = env();
  const stopping = new AbortController();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stopping.abort());
  await acquireEngineLock(variables.databaseUrl, {
    onWait: () => console.log("Another worker hosts the engine of this database; standing by."),
    onLost: () => {
      console.error("The connection that holds the engine's lock broke; ending, so that one worker at most goes on.");
      process.exit(1);
    },
  });
  const db = connectDatabase(variables.databaseUrl, { maxConnections: 15 });
  const jobs = registerPipelineJobs(createPipelineJobs(prepareContext(db, variables)));
  const engine = await launchEmbedded({ databaseUrl: variables.databaseUrl, jobs });
  const own: RunEngine = { name: "embedded", overrides: overridesFromEnv(variables), enqueue: async () => {} };
  if (variables.engine === "embedded")
    await engine.everyHour(async (hour) => {
      await startDueRun(db, own, hour);
    });
  console.log(JSON.stringify({ ready: true, engine: variables.engine, reason: variables.engineReason }));
  await hostEngine(db, engine, own, stopping.signal);
  // Calls that are paid for are stored first, as far as they answer soon; all else is gone on with by the next worker.
  await Promise.race([itemsAtWork.drain(), sleep(2_500)]);
  await Promise.race([engine.stop(), sleep(500)]);
}

try {
  await work();
  process.exit(0);
} catch (error) {
  console.error(error instanceof ObservatoryError ? error.message : error);
  process.exit(1);
}
