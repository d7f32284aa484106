import type { Sql } from "./database";

export interface StoredLog {
  id: bigint;
  taskId: string | null;
  at: Date;
  level: "info" | "warn" | "error";
  message: string;
  data: unknown;
}

/** A run's log lines behind the one with this id, oldest first; 0 from the beginning. */
export const listLogs = (db: Sql, runId: string, afterId: bigint): Promise<StoredLog[]> => db.$queryRaw<StoredLog[]>`
  SELECT id, task_id AS "taskId", at, level, message, data FROM run_log WHERE run_id = ${runId} AND id > ${afterId} ORDER BY id LIMIT 1000`;
