import type { Sql } from "../store/database";
import { Prisma } from "../store/generated/client";
import { queryRows } from "./query-rows";

export interface Failure {
  runId: string;
  kind: string;
  finishedAt: string;
  /** The first task that failed; null: the run failed before or between its tasks. */
  task: string | null;
  errorCode: string | null;
  error: string | null;
}

/** The latest runs that failed, newest first, with the task that they failed in. */
export async function listFailures(db: Sql, { limit }: { limit: number }): Promise<Failure[]> {
  return queryRows<Failure>(
    db,
    Prisma.sql`
      SELECT r.id AS "runId", r.kind, r.finished_at AS "finishedAt", r.error_code AS "errorCode", r.error,
        (SELECT task_id FROM run_task t WHERE t.run_id = r.id AND t.state = 'failed' ORDER BY ordinal LIMIT 1) AS task
      FROM run r WHERE r.state = 'failed'
      ORDER BY r.created_at DESC, r.id DESC LIMIT ${limit}::int`,
  );
}
