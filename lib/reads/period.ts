import { Prisma } from "../store/generated/client";

/** Content created in [from, to), ISO 8601 in UTC; null: no bound on that side. */
export interface Period {
  from: string | null;
  to: string | null;
}

export const allTime: Period = { from: null, to: null };

/** A condition on a column of times. */
export const during = (column: Prisma.Sql, { from, to }: Period): Prisma.Sql =>
  Prisma.sql`(${from}::timestamptz IS NULL OR ${column} >= ${from}::timestamptz) AND (${to}::timestamptz IS NULL OR ${column} < ${to}::timestamptz)`;

/** The same on a column of UTC hours: an hour belongs to a period that holds any part of it, for counters cannot be cut finer. */
export const duringHours = (column: Prisma.Sql, { from, to }: Period): Prisma.Sql =>
  Prisma.sql`(${from}::timestamptz IS NULL OR ${column} >= date_trunc('hour', ${from}::timestamptz, 'UTC')) AND (${to}::timestamptz IS NULL OR ${column} < ${to}::timestamptz)`;
