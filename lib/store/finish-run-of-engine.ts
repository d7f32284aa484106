import type { Database } from "./database";
import { finishRun, type RunEnd } from "./finish-run";

/** Settles the active run that the engine knows under this id; nothing for one that has ended. */
export async function finishRunOfEngine(db: Database, engineRunId: string, end: RunEnd): Promise<void> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM run WHERE engine_run_id = ${engineRunId} AND state IN ('queued', 'running')`;
  for (const { id } of rows) await finishRun(db, id, end);
}
