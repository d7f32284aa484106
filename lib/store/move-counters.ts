import type { Sql } from "./database";
import { Prisma } from "./generated/client";
import { keyNames, rollups } from "./rollups";
import { unnestRows } from "./unnest-rows";

/**
 * Takes evaluations out of the counters (`minus`) and counts others (`plus`), as they stand in the database now. Rows are locked table
 * by table and within a table in the order of the key, in a single pass: two transactions can wait for each other, never in a ring.
 */
export async function moveCounters(
  sql: Sql,
  { minus, plus }: { minus: readonly string[]; plus: readonly string[] },
): Promise<void> {
  const moves = [...minus.map((id) => ({ id, sign: -1 })), ...plus.map((id) => ({ id, sign: 1 }))];
  if (moves.length === 0) return;
  const moved = unnestRows("m", moves, { id: ["text", (m) => m.id], sign: ["int", (m) => m.sign] });
  for (const rollup of rollups) {
    const keys = keyNames(rollup);
    const list = Prisma.raw(keys.join(", "));
    const table = Prisma.raw(rollup.table);
    const selected = Object.entries(rollup.keys).map(([name, expression]) => `${expression} AS ${name}`);
    const same = keys.map((name) => `d.${name} = EXCLUDED.${name}`);
    // n is checked to be ≥ 0 on the proposed row too, so that a decrement cannot travel in EXCLUDED.n. A row to be decremented exists.
    await sql.$executeRaw`
      WITH delta AS MATERIALIZED (
        SELECT ${Prisma.raw(selected.join(", "))}, sum(m.sign) AS change
        FROM ${moved} JOIN ${Prisma.raw(rollup.from)} ON e.id = m.id WHERE ${Prisma.raw(rollup.where)}
        GROUP BY ${Prisma.raw(Object.values(rollup.keys).join(", "))} HAVING sum(m.sign) <> 0
      )
      INSERT INTO ${table} (${list}, n) SELECT ${list}, GREATEST(change, 0) FROM delta ORDER BY ${list}
      ON CONFLICT (${list}) DO UPDATE SET n = ${table}.n + (SELECT d.change FROM delta d WHERE ${Prisma.raw(same.join(" AND "))})`;
  }
}
