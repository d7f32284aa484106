import { appendLog } from "./append-log";
import type { Database } from "./database";
import { finishRun } from "./finish-run";

/**
 * Ends every active run that has given no sign of life for so long, so that it makes way for the next. Gives their ids. One in the foreground
 * beats every second and nobody goes on with it when its process is gone: a minute is enough.
 */
export async function clearStuckRuns(db: Database, stuckAfterMinutes: number): Promise<string[]> {
  const stuck = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM run
    WHERE state IN ('queued', 'running') AND (
      heartbeat_at < now() - ${stuckAfterMinutes} * interval '1 minute'
      OR (engine = 'inline' AND heartbeat_at < now() - interval '1 minute'))`;
  const cleared: string[] = [];
  for (const { id } of stuck) {
    const error = `The run gave no sign of life (limit: ${stuckAfterMinutes} minutes) and was ended.`;
    if (!(await finishRun(db, id, { state: "failed", errorCode: "run_stuck", error }))) continue;
    await appendLog(db, id, null, { level: "error", message: error });
    cleared.push(id);
  }
  return cleared;
}
