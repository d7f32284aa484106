import type { Database } from "./database";
import { Prisma } from "./generated/client";
import { countCurrent, keyNames, rollups } from "./rollups";
import type { RollupDifference } from "./types";

/** Every counter that is not what a recount of the current evaluations gives; empty where all are equal. */
export async function compareRollups(db: Database): Promise<RollupDifference[]> {
  const differences: RollupDifference[] = [];
  for (const rollup of rollups) {
    const keys = Prisma.raw(keyNames(rollup).join(", "));
    const rows = await db.$queryRaw<{ key: string; stored: number; counted: number }[]>`
      SELECT concat_ws(' ', ${keys}) AS key, COALESCE(k.n, 0)::float8 AS stored, COALESCE(c.n, 0)::float8 AS counted
      FROM (SELECT * FROM ${Prisma.raw(rollup.table)} WHERE n <> 0) k FULL JOIN (${countCurrent(rollup)}) c USING (${keys})
      WHERE k.n IS DISTINCT FROM c.n ORDER BY 1`;
    differences.push(...rows.map((row) => ({ table: rollup.table, ...row })));
  }
  return differences;
}
