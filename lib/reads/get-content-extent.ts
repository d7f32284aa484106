import type { Sql } from "../store/database";
import { Prisma } from "../store/generated/client";
import type { Period } from "./period";
import { queryRow } from "./query-rows";

/**
 * The UTC hours of the oldest and newest judged content: what an open period is drawn over. `to` is the end of the last hour. Both null while
 * nothing has an outcome.
 */
export async function getContentExtent(db: Sql): Promise<Period> {
  const row = await queryRow<Period>(
    db,
    Prisma.sql`SELECT min(hour) AS "from", max(hour) + interval '1 hour' AS "to" FROM outcome_hour WHERE n > 0`,
  );
  return row ?? { from: null, to: null };
}
