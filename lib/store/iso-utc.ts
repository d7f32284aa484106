import { Prisma } from "./generated/client";

/**
 * A timestamptz as the ISO 8601 text of the canonical types, whatever zone the session has. The adapter drops the zone of times in
 * both directions, which is right only in a session that speaks UTC: the store binds ISO text and reads ISO text.
 */
export const isoUtc = (expression: string): Prisma.Sql =>
  Prisma.raw(`to_char((${expression}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
