import type { Sql } from "../store/database";
import { Prisma } from "../store/generated/client";

/**
 * The rows of a statement as plain JSON: times as ISO 8601 in UTC, bigint and numeric as numbers (counts stay far below 2⁵³). `Row` is what
 * the statement's column list says; nobody checks that but the read's test.
 */
export async function queryRows<Row extends object>(db: Sql, statement: Prisma.Sql): Promise<Row[]> {
  const rows = await db.$queryRaw<Record<string, unknown>[]>(statement);
  return rows.map(
    (row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, toPlain(value)])) as Row,
  );
}

/** The first row, null without one. */
export async function queryRow<Row extends object>(db: Sql, statement: Prisma.Sql): Promise<Row | null> {
  const [row] = await queryRows<Row>(db, statement);
  return row ?? null;
}

const toPlain = (value: unknown): unknown => {
  if (typeof value === "bigint") return Number(value);
  if (value instanceof Date) return value.toISOString();
  if (Prisma.Decimal.isDecimal(value)) return value.toNumber();
  return value;
};
