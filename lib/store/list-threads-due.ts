import type { Database } from "./database";
import { scopeCondition } from "./scope-condition";
import type { Scope } from "./types";

/** Posts of the scope with more comments on the site than when their thread was last fetched, most grown first, newest first among equals. */
export async function listThreadsDue(
  db: Database,
  { limit, scope }: { limit: number; scope: Scope },
): Promise<{ postId: string; commentCount: number }[]> {
  return db.$queryRaw<{ postId: string; commentCount: number }[]>`
    SELECT id AS "postId", comment_count::float8 AS "commentCount" FROM post
    WHERE comment_count > COALESCE(comments_fetched_count, 0) AND deleted_at IS NULL AND ${scopeCondition("created_at", scope)}
    ORDER BY (comment_count - COALESCE(comments_fetched_count, 0)) DESC, created_at DESC, id LIMIT ${limit}`;
}
