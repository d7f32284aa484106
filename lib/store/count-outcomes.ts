import type { Sql } from "./database";

/** The evaluations that a run made, by outcome. */
export async function countOutcomes(db: Sql, runId: string): Promise<{ [outcome: string]: number }> {
  const rows = await db.$queryRaw<{ outcome: string; n: number }[]>`
    SELECT outcome::text AS outcome, count(*)::int AS n FROM evaluation WHERE run_id = ${runId} GROUP BY 1 ORDER BY 1`;
  return Object.fromEntries(rows.map(({ outcome, n }) => [outcome, n]));
}
