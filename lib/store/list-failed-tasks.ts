import type { Sql } from "./database";

/** The tasks of a run that failed or were cancelled, in the run's order. */
export const listFailedTasks = (db: Sql, runId: string): Promise<{ taskId: string; error: string | null }[]> =>
  db.$queryRaw<{ taskId: string; error: string | null }[]>`
    SELECT task_id AS "taskId", error FROM run_task WHERE run_id = ${runId} AND state IN ('failed', 'cancelled') ORDER BY ordinal`;
