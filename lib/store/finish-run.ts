import type { Database } from "./database";

export interface RunEnd {
  state: "succeeded" | "failed" | "cancelled";
  counts?: unknown;
  errorCode?: string | null;
  error?: string | null;
}

/**
 * Settles a run and with it every task that has not ended: what ran is failed (or cancelled), what waited is skipped. False, and
 * nothing changed, for a run that was settled before: the first end counts.
 */
export async function finishRun(db: Database, runId: string, end: RunEnd): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const counts = end.counts === undefined ? null : JSON.stringify(end.counts);
    const updated = await tx.$executeRaw`
      UPDATE run SET state = ${end.state}::run_state, started_at = coalesce(started_at, now()), finished_at = now(), heartbeat_at = now(),
        counts = coalesce(${counts}::jsonb, counts), error_code = ${end.errorCode ?? null}, error = ${end.error ?? null}
      WHERE id = ${runId} AND state IN ('queued', 'running')`;
    if (updated === 0) return false;
    const stopped = end.state === "cancelled" ? "cancelled" : "failed";
    await tx.$executeRaw`
      UPDATE run_task SET finished_at = now(),
        state = CASE WHEN state = 'pending' THEN 'skipped'::task_state ELSE ${stopped}::task_state END,
        error_code = CASE WHEN state = 'pending' THEN error_code ELSE coalesce(error_code, ${end.errorCode ?? null}) END,
        error = CASE WHEN state = 'pending' THEN error ELSE coalesce(error, ${end.error ?? null}) END
      WHERE run_id = ${runId} AND state IN ('pending', 'running', 'retrying')`;
    return true;
  });
}
