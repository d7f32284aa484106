import { contentHash } from "../content-hash";
import type { Comment } from "../moltbook/canonical";
import type { Database, Sql } from "./database";
import { inBatches } from "./in-batches";
import { isTombstone } from "./is-tombstone";
import { type ContentRow, type ContentTable, saveContent } from "./save-content";
import { saveAgentRefs } from "./save-refs";
import type { Seen } from "./types";

type CommentRow = Comment & ContentRow;

const comments: ContentTable<CommentRow> = {
  kind: "comment",
  fixed: { post_id: ["text", (c) => c.postId], created_at: ["timestamptz", (c) => c.createdAt] },
  text: { content: ["text", (c) => c.content] },
  told: {
    parent_id: ["text", (c) => c.parentId],
    author_id: ["text", (c) => c.authorId],
    verification_status: ["text", (c) => c.verificationStatus],
    updated_at: ["timestamptz", (c) => c.updatedAt],
  },
  live: {
    upvotes: ["bigint", (c) => c.upvotes],
    downvotes: ["bigint", (c) => c.downvotes],
    is_spam: ["boolean", (c) => c.isSpam],
  },
};

/** The rules of savePosts. Comments of a post that is not stored are skipped and counted: they come again with their post. */
export async function saveComments(db: Database, told: Comment[], seen: Seen): Promise<{ skippedUnknownPost: number }> {
  let skippedUnknownPost = 0;
  for (const batch of inBatches(uniqueComments(told)))
    await db.$transaction(async (sql) => {
      const known = await listKnownPosts(sql, batch);
      const kept = batch.filter((comment) => known.has(comment.postId));
      skippedUnknownPost += batch.length - kept.length;
      await saveAgentRefs(
        sql,
        kept.flatMap((comment) => comment.author ?? []),
        seen,
      );
      await saveContent(sql, comments, kept.map(toRow), seen);
    });
  return { skippedUnknownPost };
}

function uniqueComments(told: readonly Comment[]): Comment[] {
  const unique = new Map<string, Comment>();
  for (const comment of told)
    unique.set(comment.id, { ...comment, author: comment.author ?? unique.get(comment.id)?.author ?? null });
  return [...unique.values()];
}

async function listKnownPosts(sql: Sql, batch: readonly Comment[]): Promise<Set<string>> {
  const ids = [...new Set(batch.map((comment) => comment.postId))];
  const known = await sql.$queryRaw<{ id: string }[]>`SELECT id FROM post WHERE id = ANY (${ids}::text[])`;
  return new Set(known.map((post) => post.id));
}

const toRow = (comment: Comment): CommentRow => ({
  ...comment,
  authorId: comment.author?.id ?? null,
  contentHash: contentHash({ title: null, content: comment.content, url: null }),
  isTombstone: isTombstone(comment.content),
});
