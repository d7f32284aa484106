import type { Sql } from "../store/database";
import { Prisma } from "../store/generated/client";
import { queryRow } from "./query-rows";

/** Attempts to sign in that failed since a moment (attempts are kept for a month). */
export async function countSignInFailures(db: Sql, { since }: { since: Date }): Promise<number> {
  const row = await queryRow<{ n: number }>(
    db,
    Prisma.sql`SELECT count(*) AS n FROM login_attempt WHERE NOT succeeded AND at > ${since.toISOString()}::timestamptz`,
  );
  return row?.n ?? 0;
}
