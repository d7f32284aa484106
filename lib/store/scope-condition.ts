import { Prisma } from "./generated/client";
import type { Scope } from "./types";

/** `column` lies in the scope: from ≤ column < to. The column is a constant of ours. */
export const scopeCondition = (column: string, { from, to }: Scope): Prisma.Sql => {
  const name = Prisma.raw(column);
  const lower = from === null ? Prisma.sql`true` : Prisma.sql`${name} >= ${from.toISOString()}::timestamptz`;
  const upper = to === null ? Prisma.sql`true` : Prisma.sql`${name} < ${to.toISOString()}::timestamptz`;
  return Prisma.sql`${lower} AND ${upper}`;
};
