import type { Sql } from "../store/database";
import { engineLock } from "../store/engine-lock";
import { Prisma } from "../store/generated/client";
import { queryRow } from "./query-rows";

export interface Health {
  /** Name of the newest migration that was applied; null: none was. */
  lastMigration: string | null;
  /**
   * The last sign of life of who carries the runs: this moment while a worker of the embedded engine holds its lock, else that of the newest
   * run (under Inngest it grows old between runs, and nothing is wrong). null: there is no worker, and nothing has run yet.
   */
  workerSeenAt: string | null;
  /** End of the last run that succeeded; null: none has yet. */
  lastGoodRunAt: string | null;
}

/** A few look-ups by index: cheap enough to be asked every few seconds. */
export async function getHealth(db: Sql): Promise<Health> {
  const row = await queryRow<Health>(
    db,
    Prisma.sql`
      SELECT
        (SELECT max(migration_name) FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL)
          AS "lastMigration",
        CASE WHEN EXISTS (
          SELECT 1 FROM pg_locks
          WHERE locktype = 'advisory' AND granted AND classid = 0 AND objid = ${engineLock}::bigint::oid AND objsubid = 1
            AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        ) THEN now()
        ELSE (SELECT least(heartbeat_at, now()) FROM run ORDER BY created_at DESC, id DESC LIMIT 1) END AS "workerSeenAt",
        (SELECT finished_at FROM run WHERE state = 'succeeded' ORDER BY created_at DESC, id DESC LIMIT 1) AS "lastGoodRunAt"`,
  );
  return row ?? { lastMigration: null, workerSeenAt: null, lastGoodRunAt: null };
}
