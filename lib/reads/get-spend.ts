import type { Sql } from "../store/database";
import { Prisma } from "../store/generated/client";
import { queryRows } from "./query-rows";

export interface Spend {
  /** USD committed since 00:00 UTC: paid, or reserved for calls whose cost is not known. */
  todayUsd: number;
  thisMonthUsd: number;
  /** Newest first; months without a call are left out. `month` is "2026-01" (UTC). */
  months: { month: string; usd: number }[];
}

/** What the ledger of money holds for today, this month and the months before. */
export async function getSpend(db: Sql, { now, months }: { now: Date; months: number }): Promise<Spend> {
  const day = now.toISOString().slice(0, 10);
  const rows = await queryRows<{ scope: string; usd: number }>(
    db,
    Prisma.sql`
      SELECT scope, committed_usd AS usd FROM budget WHERE scope = ${`day:${day}`}
      UNION ALL
      (SELECT scope, committed_usd FROM budget WHERE scope LIKE 'month:%' ORDER BY scope DESC LIMIT ${months}::int)`,
  );
  const of = (scope: string) => rows.find((row) => row.scope === scope)?.usd ?? 0;
  return {
    todayUsd: of(`day:${day}`),
    thisMonthUsd: of(`month:${day.slice(0, 7)}`),
    months: rows
      .filter((row) => row.scope.startsWith("month:"))
      .map((row) => ({ month: row.scope.slice("month:".length), usd: row.usd })),
  };
}
