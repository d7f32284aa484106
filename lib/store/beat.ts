import type { Sql } from "./database";

export interface Pulse {
  /** False: the run was settled by somebody else, or is gone. */
  isRunning: boolean;
  cancelRequested: boolean;
}

/**
 * A run's sign of life, and what it has to know before it goes on. `nextWithinMs`: the run is going to wait for so long, and is not to
 * be taken for dead before.
 */
export async function beat(db: Sql, runId: string, nextWithinMs = 0): Promise<Pulse> {
  const rows = await db.$queryRaw<Pulse[]>`
    UPDATE run SET heartbeat_at = greatest(heartbeat_at, now() + ${nextWithinMs} * interval '1 millisecond')
    WHERE id = ${runId}
    RETURNING state = 'running' AS "isRunning", cancel_requested_at IS NOT NULL AS "cancelRequested"`;
  return rows[0] ?? { isRunning: false, cancelRequested: false };
}
