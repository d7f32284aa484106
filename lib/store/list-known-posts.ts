import type { Sql } from "./database";

/** Which of these posts are stored. */
export async function listKnownPosts(db: Sql, postIds: string[]): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>`SELECT id FROM post WHERE id = ANY(${postIds}::text[])`;
  return new Set(rows.map((row) => row.id));
}
