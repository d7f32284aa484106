import type { Sql } from "./database";

export interface LogLine {
  level: "info" | "warn" | "error";
  /** One sentence of ours: never a text that an agent wrote. */
  message: string;
  data?: { [key: string]: string | number | boolean | null };
}

export async function appendLog(db: Sql, runId: string, taskId: string | null, line: LogLine): Promise<void> {
  const data = line.data === undefined ? null : JSON.stringify(line.data);
  await db.$executeRaw`
    INSERT INTO run_log (run_id, task_id, level, message, data)
    SELECT ${runId}, ${taskId}, ${line.level}::log_level, ${line.message}, ${data}::jsonb
    WHERE EXISTS (SELECT 1 FROM run WHERE id = ${runId})`;
}
