import type { Sql } from "../store/database";
import { Prisma } from "../store/generated/client";
import { isoUtc } from "../store/iso-utc";
import { queryRow } from "./query-rows";

export interface Freshness {
  /** Everything shown is of this moment: the end of the last run that succeeded. null: none has yet. */
  asOf: string | null;
  lastGoodRunId: string | null;
  activeRun: {
    id: string;
    kind: string;
    state: "queued" | "running";
    startedAt: string | null;
    heartbeatAt: string;
    task: string | null;
  } | null;
  /** The last run that ended otherwise after the last good one. */
  lastFailure: { id: string; state: "failed" | "cancelled"; finishedAt: string; error: string | null } | null;
  /** From this moment on the page says that it is stale: one scheduled run was missed. null for a dump, which never changes. */
  staleAt: string | null;
}

/** `scheduleEveryHours` is the setting of that name: stale is what misses two of its periods. */
export async function getFreshness(db: Sql, input: { scheduleEveryHours: number }): Promise<Freshness> {
  const row = await queryRow<Freshness>(
    db,
    Prisma.sql`
      WITH good AS (
        SELECT id, finished_at FROM run WHERE state = 'succeeded' ORDER BY finished_at DESC LIMIT 1
      ), active AS (
        SELECT r.id, r.kind, r.state, r.started_at, r.heartbeat_at,
          (SELECT task_id FROM run_task t WHERE t.run_id = r.id AND t.state IN ('running', 'retrying') ORDER BY ordinal LIMIT 1) AS task
        FROM run r WHERE r.state IN ('queued', 'running')
      ), failure AS (
        SELECT id, state, finished_at, error FROM run
        WHERE state IN ('failed', 'cancelled') AND finished_at > COALESCE((SELECT finished_at FROM good), '-infinity')
        ORDER BY finished_at DESC LIMIT 1
      )
      SELECT
        (SELECT finished_at FROM good) AS "asOf",
        (SELECT id FROM good) AS "lastGoodRunId",
        (SELECT json_build_object('id', id, 'kind', kind, 'state', state, 'startedAt', ${isoUtc("started_at")},
          'heartbeatAt', ${isoUtc("heartbeat_at")}, 'task', task) FROM active) AS "activeRun",
        (SELECT json_build_object('id', id, 'state', state, 'finishedAt', ${isoUtc("finished_at")}, 'error', error)
          FROM failure) AS "lastFailure",
        (SELECT finished_at + make_interval(hours => ${input.scheduleEveryHours * 2}::int) FROM good
          WHERE NOT EXISTS (SELECT 1 FROM observatory WHERE source_kind = 'dump')) AS "staleAt"`,
  );
  return row ?? { asOf: null, lastGoodRunId: null, activeRun: null, lastFailure: null, staleAt: null };
}
