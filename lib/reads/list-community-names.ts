import type { Sql } from "../store/database";
import { Prisma } from "../store/generated/client";
import { queryRows } from "./query-rows";

/** The names that a filter offers: of the largest communities, by what the site tells of their subscribers. Any other can be typed. */
export async function listCommunityNames(db: Sql, limit = 200): Promise<string[]> {
  const rows = await queryRows<{ name: string }>(
    db,
    Prisma.sql`SELECT name FROM submolt ORDER BY subscriber_count DESC NULLS LAST, name LIMIT ${limit}`,
  );
  return [...new Set(rows.map((row) => row.name))];
}
