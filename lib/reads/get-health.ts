import type { Sql } from "../store/database";
import { Prisma } from "../store/generated/client";
import { queryRow } from "./query-rows";

export interface Health {
  /** Name of the newest migration that was applied; null: none was. */
  lastMigration: string | null;
  /** The last moment at which a run showed that its worker lives; null: nothing has run yet. Between runs it grows old, and nothing is wrong. */
  workerSeenAt: string | null;
  /** End of the last run that succeeded; null: none has yet. */
  lastGoodRunAt: string | null;
}

/** Three look-ups by index: cheap enough to be asked every few seconds. */
export async function getHealth(db: Sql): Promise<Health> {
  const row = await queryRow<Health>(
    db,
    Prisma.sql`
      SELECT
        (SELECT max(migration_name) FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL)
          AS "lastMigration",
        (SELECT least(heartbeat_at, now()) FROM run ORDER BY created_at DESC, id DESC LIMIT 1) AS "workerSeenAt",
        (SELECT finished_at FROM run WHERE state = 'succeeded' ORDER BY created_at DESC, id DESC LIMIT 1) AS "lastGoodRunAt"`,
  );
  return row ?? { lastMigration: null, workerSeenAt: null, lastGoodRunAt: null };
}
