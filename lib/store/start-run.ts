import type { Sql } from "./database";

/** Marks a waiting run as running; a run that runs already stays so (its step ran again). False: it has ended meanwhile, or is not known. */
export async function startRun(db: Sql, runId: string, engineRunId: string | null): Promise<boolean> {
  const updated = await db.$executeRaw`
    UPDATE run SET state = 'running', started_at = coalesce(started_at, now()), engine_run_id = ${engineRunId},
      heartbeat_at = greatest(heartbeat_at, now())
    WHERE id = ${runId} AND state IN ('queued', 'running')`;
  return updated === 1;
}
