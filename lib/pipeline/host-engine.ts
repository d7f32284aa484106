import { setTimeout as sleep } from "node:timers/promises";
import type { EmbeddedEngine } from "../durable/embedded";
import { getSettings } from "../settings/get-settings";
import { appendLog } from "../store/append-log";
import { clearStuckRuns } from "../store/clear-stuck-runs";
import type { Database } from "../store/database";
import { finishRun } from "../store/finish-run";
import { getActiveRun } from "../store/get-active-run";
import type { RunEngine } from "./trigger-run";

const lookEveryMs = 250;
const upkeepEveryMs = 15_000;

/**
 * Hosts runs in the embedded engine: begins each whose row waits for it (the row is the queue), ends those that the engine has given up, and
 * those without a sign of life. Looks on until the signal aborts; a look that fails is told and made up for by the next.
 */
export async function hostEngine(
  db: Database,
  engine: EmbeddedEngine,
  own: RunEngine,
  signal: AbortSignal,
): Promise<void> {
  const begun = new Set<string>();
  let upkeepAt = 0;
  let lastProblem = "";
  while (!signal.aborted) {
    try {
      await beginWaiting(db, engine, begun);
      if (Date.now() >= upkeepAt) {
        await endLostRun(db, engine);
        await clearStuckRuns(db, (await getSettings(db, own.overrides)).stuckAfterMinutes);
        upkeepAt = Date.now() + upkeepEveryMs;
      }
      lastProblem = "";
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      if (problem !== lastProblem) console.error(`The worker could not look for runs: ${problem}`);
      lastProblem = problem;
    }
    await sleep(lookEveryMs, undefined, { signal }).catch(() => {});
  }
}

async function beginWaiting(db: Database, engine: EmbeddedEngine, begun: Set<string>): Promise<void> {
  const run = await getActiveRun(db);
  if (run?.engine !== "embedded" || run.state !== "queued" || begun.has(run.id)) return;
  await engine.start(run.id, "run", { runId: run.id });
  begun.add(run.id);
}

/** A run that is marked as running and that the engine does not have: begun by another version, or dropped after an error of its own. */
async function endLostRun(db: Database, engine: EmbeddedEngine): Promise<void> {
  const run = await getActiveRun(db);
  if (run?.engine !== "embedded" || run.state !== "running" || (await engine.holds(run.id))) return;
  const error = "The engine no longer has this run; what it stored stays, and the next run goes on from there.";
  if (await finishRun(db, run.id, { state: "failed", errorCode: "run_lost", error }))
    await appendLog(db, run.id, null, { level: "error", message: error });
}
