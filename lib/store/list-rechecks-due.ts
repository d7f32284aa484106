import { highRiskThreshold } from "../judging/bands";
import type { Database } from "./database";

// Edits and deletions come early in a post's life; after two days only what is high risk is looked at again.
const youngHours = 48;

/**
 * Posts not looked at since `checkedBefore`, to be checked for edits and deletion: first those with a high-risk judgement in their
 * thread, then those that were younger than 48 h at `checkedBefore`; within each, the one not looked at for longest first.
 */
export async function listRechecksDue(
  db: Database,
  { limit, checkedBefore }: { limit: number; checkedBefore: Date },
): Promise<string[]> {
  const before = checkedBefore.toISOString();
  const risky = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM post
    WHERE deleted_at IS NULL AND checked_at < ${before}::timestamptz
      AND id IN (SELECT post_id FROM evaluation WHERE is_current AND outcome = 'scored' AND max_score >= ${highRiskThreshold})
    ORDER BY checked_at, id LIMIT ${limit}`;
  const young = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM post
    WHERE deleted_at IS NULL AND checked_at < ${before}::timestamptz
      AND created_at > ${before}::timestamptz - make_interval(hours => ${youngHours}::int)
      AND NOT id = ANY (${risky.map((post) => post.id)}::text[])
    ORDER BY checked_at, id LIMIT ${limit - risky.length}`;
  return [...risky, ...young].map((post) => post.id);
}
