import type { Sql } from "../store/database";
import { Prisma } from "../store/generated/client";
import { queryRow } from "./query-rows";

/** The last part of one of Moltbook's addresses: /post/ID, /u/NAME, /m/NAME. */
export interface MoltbookPath {
  kind: "post" | "agent" | "community";
  key: string;
}

/** What stands at that address here: the id of a post, the name of an agent or community as we have it. null: not stored. */
export async function findByMoltbookPath(db: Sql, { kind, key }: MoltbookPath): Promise<string | null> {
  const row = await queryRow<{ key: string }>(db, statements[kind](key));
  return row?.key ?? null;
}

const statements = {
  // Ids of the site are UUIDs; those of a dump need not be.
  post: (id: string) => Prisma.sql`SELECT id AS key FROM post WHERE id = ${id} OR id = ${id.toLowerCase()} LIMIT 1`,
  agent: (name: string) => byName(Prisma.sql`agent`, name),
  community: (name: string) => byName(Prisma.sql`submolt`, name),
};

const byName = (table: Prisma.Sql, name: string) => Prisma.sql`
  SELECT name AS key FROM ${table} WHERE lower(name) = lower(${name}) ORDER BY name = ${name} DESC, last_seen_at DESC LIMIT 1`;
