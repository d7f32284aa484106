import type { Database } from "./database";
import { finishRun } from "./finish-run";

/**
 * Asks a run to stop, which it does before its next page, batch or verdict. One that waits, for its engine or for a retry, is ended at
 * once: whoever wakes it finds it settled. `not_active`: it has ended already, or is not known.
 */
export async function cancelRun(db: Database, runId: string): Promise<"cancelled" | "requested" | "not_active"> {
  const [run] = await db.$queryRaw<{ isWaiting: boolean }[]>`
    UPDATE run SET cancel_requested_at = coalesce(cancel_requested_at, now())
    WHERE id = ${runId} AND state IN ('queued', 'running')
    RETURNING state = 'queued'
      OR EXISTS (SELECT 1 FROM run_task WHERE run_id = ${runId} AND state = 'retrying') AS "isWaiting"`;
  if (!run) return "not_active";
  if (!run.isWaiting) return "requested";
  const end = { state: "cancelled", errorCode: "run_cancelled", error: "The run was cancelled." } as const;
  return (await finishRun(db, runId, end)) ? "cancelled" : "not_active";
}
