import { Prisma } from "./generated/client";

type Value = string | number | boolean | null;

/** Columns of a row set: name → PostgreSQL type and how a row gives its value. Times are ISO 8601 with zone, jsonb is JSON text. */
export type Columns<Row> = Record<string, readonly [type: string, value: (row: Row) => Value]>;

/**
 * `unnest($1::text[], $2::bigint[], …) AS alias (name, …)`: many rows in as many parameters as there are columns, however many rows.
 * Alias, names and types are written into the statement: constants of ours, never input.
 */
export function unnestRows<Row>(alias: string, rows: readonly Row[], columns: Columns<Row>): Prisma.Sql {
  const arrays = Object.values(columns).map(([type, value]) => Prisma.sql`${rows.map(value)}::${Prisma.raw(type)}[]`);
  return Prisma.sql`unnest(${Prisma.join(arrays)}) AS ${Prisma.raw(`${alias} (${Object.keys(columns).join(", ")})`)}`;
}

/** A list of names as it stands in a statement, each behind a prefix: `s.id, s.title`. Names are constants of ours. */
export const names = (columns: readonly string[], prefix = ""): Prisma.Sql =>
  Prisma.raw(columns.map((name) => `${prefix}${name}`).join(", "));
