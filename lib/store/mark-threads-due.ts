import type { Sql } from "./database";

/**
 * Notes that threads wait for new transcripts. Last in a transaction that changes content, and once: a row that is there already is
 * locked too, so that whoever strikes it off waits, and then sees what was changed.
 */
export async function markThreadsDue(sql: Sql, postIds: readonly string[]): Promise<void> {
  if (postIds.length === 0) return;
  await sql.$executeRaw`
    INSERT INTO transcript_due (post_id) SELECT DISTINCT p FROM unnest(${postIds}::text[]) AS t (p) ORDER BY p
    ON CONFLICT (post_id) DO UPDATE SET post_id = EXCLUDED.post_id`;
}
