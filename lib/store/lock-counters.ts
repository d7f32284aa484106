import type { Sql } from "./database";
import { Prisma } from "./generated/client";
import { rollups } from "./rollups";

/**
 * Keeps every other transaction from moving counters until this one ends; reading goes on. One statement takes the tables in their
 * order, and whoever moves counters has locked its subjects before, so that nobody who holds counters waits for a subject.
 */
export async function lockCounters(sql: Sql): Promise<void> {
  await sql.$executeRaw`LOCK TABLE ${Prisma.raw(rollups.map((rollup) => rollup.table).join(", "))} IN SHARE ROW EXCLUSIVE MODE`;
}
