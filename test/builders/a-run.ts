import type { Database } from "../../lib/store/database";
import type { Seen } from "../../lib/store/types";

/** A run that ended well, so that a test may have several; gives its id. `running`: the one active run. */
export async function aRun(db: Database, { id = "run-1", running = false } = {}): Promise<string> {
  const at = "2026-01-31T11:00:00.000Z";
  await db.$executeRaw`
    INSERT INTO run (id, kind, trigger, state, engine, params, settings, created_at, started_at, finished_at, heartbeat_at)
    VALUES (${id}, 'hourly', 'manual', ${running ? "running" : "succeeded"}::run_state, 'inline', '{}', '{}',
      ${at}::timestamptz, ${at}::timestamptz, ${running ? null : at}::timestamptz, ${at}::timestamptz)`;
  return id;
}

/** Seen by a run, by default the first one, minutes after 11:00 on the builders' day. */
export const aSeen = ({ runId = "run-1", minute = 0 } = {}): Seen => ({
  at: new Date(Date.UTC(2026, 0, 31, 11, minute)),
  runId,
});
