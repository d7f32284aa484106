import { ObservatoryError } from "../errors";
import { getSettings } from "../settings/get-settings";
import { appendLog } from "../store/append-log";
import type { Database } from "../store/database";
import { getActiveRun } from "../store/get-active-run";
import { getRun } from "../store/get-run";
import { dueRun, nearestHour } from "./due-run";
import { buildRunId, type RunEngine, triggerRun } from "./trigger-run";

/**
 * What a schedule does at a full hour: starts the run that the settings ask for, if any of `kinds`. Gives its id, or null with nothing started: a
 * run that is still under way is not joined by another, and its log says so. Asked again about the same hour, because an engine lost the answer,
 * it gives the same run as long as that is active, and never a second one.
 */
export async function startDueRun(
  db: Database,
  engine: RunEngine,
  at: Date,
  kinds: readonly ("hourly" | "weekly")[] = ["hourly", "weekly"],
): Promise<string | null> {
  const hour = nearestHour(at);
  const { kind } = dueRun(hour, await getSettings(db, engine.overrides));
  if (kind === null || !kinds.includes(kind)) return null;
  const id = buildRunId(kind, hour);
  const known = await getRun(db, id);
  if (known) return known.finishedAt === null ? id : null;
  try {
    return await triggerRun(db, { id, params: { kind }, trigger: "schedule", requestedBy: null, engine });
  } catch (error) {
    if (!(error instanceof ObservatoryError) || error.code !== "run_active") throw error;
    const active = await getActiveRun(db);
    if (active)
      await appendLog(db, active.id, null, {
        level: "warn",
        message: `The scheduled ${kind} run was left out: this run is still under way.`,
      });
    return null;
  }
}
