import { randomBytes } from "node:crypto";
import { ObservatoryError } from "../errors";
import type { Settings } from "../settings/definitions";
import { getSettings } from "../settings/get-settings";
import { appendLog } from "../store/append-log";
import { cancelRun as cancel } from "../store/cancel-run";
import { clearStuckRuns } from "../store/clear-stuck-runs";
import { createRun, type RunEngineName, type RunTrigger } from "../store/create-run";
import type { Database } from "../store/database";
import { finishRun } from "../store/finish-run";
import { type RunParams, runParams } from "./run-params";
import { taskIds } from "./tasks";

/** Where a run goes once its row is there. */
export interface RunEngine {
  name: RunEngineName;
  /** Settings that the environment gives in place of defaults (overridesFromEnv). */
  overrides: Partial<Settings>;
  /** Hands the run over. Nothing to do where the engine looks for waiting runs itself. */
  enqueue(runId: string): Promise<void>;
}

/**
 * Asks for a run: ends stuck ones, pins the settings, makes its row, hands it to the engine. Throws run_active while another one is under way,
 * and the engine's own error when it cannot be reached, with the run settled as failed. Gives the run's id.
 */
export async function triggerRun(
  db: Database,
  options: {
    params: { kind: RunParams["kind"]; [key: string]: unknown };
    trigger: RunTrigger;
    requestedBy: string | null;
    engine: RunEngine;
    /** Where the same run may be asked for twice. */
    id?: string;
  },
): Promise<string> {
  const { engine, trigger, requestedBy } = options;
  const parsed = runParams.safeParse(options.params);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ObservatoryError("bad_request", `${issue?.path.join(".") || "The run"}: ${issue?.message}.`);
  }
  const params = parsed.data;
  if (params.kind === "range" && new Date(params.from) >= new Date(params.to))
    throw new ObservatoryError("bad_request", "The range has to begin before it ends.");
  const settings = await getSettings(db, engine.overrides);
  await clearStuckRuns(db, settings.stuckAfterMinutes);
  const id = options.id ?? `${buildRunId(params.kind, new Date())}-${randomBytes(3).toString("hex")}`;
  await createRun(db, { id, params, settings, trigger, requestedBy, engine: engine.name, taskIds });
  const by = requestedBy === null ? "" : ` by ${requestedBy}`;
  await appendLog(db, id, null, { level: "info", message: `Asked for (${trigger})${by}; engine: ${engine.name}.` });
  try {
    await engine.enqueue(id);
  } catch (cause) {
    const error = `The engine ${engine.name} could not be reached; the run did not begin.`;
    await finishRun(db, id, { state: "failed", errorCode: "configuration", error });
    await appendLog(db, id, null, { level: "error", message: error });
    throw new ObservatoryError("configuration", error, { cause });
  }
  return id;
}

/** Asks a run to stop; `cancelled`: it was only waiting and has stopped. Throws not_found for one that is not active. */
export async function cancelRun(db: Database, runId: string, requestedBy: string): Promise<"cancelled" | "requested"> {
  const answer = await cancel(db, runId);
  if (answer === "not_active") throw new ObservatoryError("not_found", "There is no active run of this id.");
  await appendLog(db, runId, null, { level: "warn", message: `Cancel asked for by ${requestedBy}.` });
  return answer;
}

/** "20260131T040012Z-hourly": sorts by time, says what it is. */
export const buildRunId = (kind: string, at: Date) => `${at.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z-${kind}`;
