import type { ThreadMessage } from "../transcripts/types";
import type { Database } from "./database";
import { isoUtc } from "./iso-utc";

/** The post, then all its comments by (created_at, id), deleted ones included; null where the post is unknown. */
export async function loadThread(db: Database, postId: string): Promise<ThreadMessage[] | null> {
  const posts = await db.$queryRaw<ThreadMessage[]>`
    SELECT 'post' AS kind, id, NULL AS "parentId", author_id AS "authorId", title, content, url, content_hash AS "contentHash", revision,
      ${isoUtc("created_at")} AS "createdAt", deleted_at IS NOT NULL AS "isDeleted"
    FROM post WHERE id = ${postId}`;
  if (posts.length === 0) return null;
  const comments = await db.$queryRaw<ThreadMessage[]>`
    SELECT 'comment' AS kind, id, parent_id AS "parentId", author_id AS "authorId", NULL AS title, content, NULL AS url,
      content_hash AS "contentHash", revision, ${isoUtc("created_at")} AS "createdAt", deleted_at IS NOT NULL AS "isDeleted"
    FROM comment c WHERE post_id = ${postId} ORDER BY c.created_at, c.id`;
  return [...posts, ...comments];
}
