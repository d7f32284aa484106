import type { Sql } from "./database";

export interface TaskChange {
  state: "running" | "retrying" | "succeeded" | "failed" | "cancelled";
  /** The attempt that runs or comes, 1 for the first. */
  attempt?: number;
  counts?: unknown;
  errorCode?: string | null;
  error?: string | null;
}

/** A task's row as pages show it. Gives when the task began, for its time limit. A run that was settled keeps its tasks as they are: null. */
export async function setTask(db: Sql, runId: string, taskId: string, change: TaskChange): Promise<Date | null> {
  const counts = change.counts === undefined ? null : JSON.stringify(change.counts);
  const ended = ["succeeded", "failed", "cancelled"].includes(change.state);
  const rows = await db.$queryRaw<{ startedAt: Date }[]>`
    UPDATE run_task SET state = ${change.state}::task_state, attempt = coalesce(${change.attempt ?? null}::smallint, attempt),
      started_at = coalesce(started_at, now()), finished_at = CASE WHEN ${ended} THEN now() END,
      counts = coalesce(${counts}::jsonb, counts), error_code = ${change.errorCode ?? null}, error = ${change.error ?? null}
    WHERE run_id = ${runId} AND task_id = ${taskId}
      AND EXISTS (SELECT 1 FROM run WHERE id = ${runId} AND state IN ('queued', 'running'))
    RETURNING started_at AS "startedAt"`;
  return rows[0]?.startedAt ?? null;
}

/** A task that waited for a retry runs again. */
export async function resumeTask(db: Sql, runId: string, taskId: string): Promise<void> {
  await db.$executeRaw`
    UPDATE run_task SET state = 'running', error_code = NULL, error = NULL
    WHERE run_id = ${runId} AND task_id = ${taskId} AND state = 'retrying'`;
}
