import type { Sql } from "../store/database";
import { Prisma } from "../store/generated/client";
import { queryRows } from "./query-rows";

export interface LogRow {
  id: number;
  taskId: string | null;
  at: string;
  level: "info" | "warn" | "error";
  message: string;
  /** Ids and numbers; never bodies. */
  data: unknown;
}

export interface LogInput {
  runId: string;
  /** Lines behind this id, oldest first: how a page follows a run. null: the last lines there are. */
  after: number | null;
  taskId: string | null;
  level: LogRow["level"] | null;
  /** At most 1,000; 200 unless told. */
  limit?: number;
}

/** Lines of a run's log in order, oldest first. */
export async function listRunLogs(db: Sql, input: LogInput): Promise<LogRow[]> {
  const limit = Math.min(1_000, Math.max(1, Math.trunc(input.limit ?? 200)));
  const lines = Prisma.sql`
    SELECT id, task_id AS "taskId", at, level, message, data FROM run_log
    WHERE run_id = ${input.runId} AND (${input.after}::bigint IS NULL OR id > ${input.after}::bigint)
      AND (${input.taskId}::text IS NULL OR task_id = ${input.taskId}::text)
      AND (${input.level}::log_level IS NULL OR level = ${input.level}::log_level)`;
  return queryRows<LogRow>(
    db,
    input.after === null
      ? Prisma.sql`SELECT * FROM (${lines} ORDER BY id DESC LIMIT ${limit}) AS last_lines ORDER BY id`
      : Prisma.sql`${lines} ORDER BY id LIMIT ${limit}`,
  );
}
