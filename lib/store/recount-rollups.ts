import type { Database } from "./database";
import { Prisma } from "./generated/client";
import { lockCounters } from "./lock-counters";
import { countCurrent, keyNames, rollups } from "./rollups";

const hourMs = 3_600_000;

/** Counts all current evaluations anew. Savers wait meanwhile, readers see the old counters until it is done. */
export async function recountRollups(db: Database): Promise<void> {
  await db.$transaction(
    async (sql) => {
      await sql.$executeRaw`SET LOCAL statement_timeout = 0`;
      await lockCounters(sql);
      for (const rollup of rollups) {
        const table = Prisma.raw(rollup.table);
        const keys = Prisma.raw(keyNames(rollup).join(", "));
        await sql.$executeRaw`DELETE FROM ${table}`;
        await sql.$executeRaw`INSERT INTO ${table} (${keys}, n) ${countCurrent(rollup)}`;
      }
    },
    { timeout: hourMs },
  );
}
