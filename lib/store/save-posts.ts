import { contentHash } from "../content-hash";
import type { Post } from "../moltbook/canonical";
import type { Database } from "./database";
import { inBatches } from "./in-batches";
import { isTombstone } from "./is-tombstone";
import { type ContentRow, type ContentTable, saveContent } from "./save-content";
import { saveAgentRefs, saveSubmoltRefs } from "./save-refs";
import type { Seen } from "./types";

type PostRow = Post & ContentRow;

const posts: ContentTable<PostRow> = {
  kind: "post",
  fixed: { created_at: ["timestamptz", (p) => p.createdAt] },
  text: { title: ["text", (p) => p.title], content: ["text", (p) => p.content], url: ["text", (p) => p.url] },
  told: {
    author_id: ["text", (p) => p.authorId],
    submolt_id: ["text", (p) => p.submolt?.id ?? null],
    type: ["text", (p) => p.type],
    verification_status: ["text", (p) => p.verificationStatus],
    updated_at: ["timestamptz", (p) => p.updatedAt],
  },
  live: {
    upvotes: ["bigint", (p) => p.upvotes],
    downvotes: ["bigint", (p) => p.downvotes],
    comment_count: ["bigint", (p) => p.commentCount],
    is_pinned: ["boolean", (p) => p.isPinned],
    is_locked: ["boolean", (p) => p.isLocked],
    is_spam: ["boolean", (p) => p.isSpam],
  },
};

/**
 * Saving the same posts twice changes nothing. A differing text makes a revision, votes and flags do not; an author or community that
 * is not told does not erase a known one; a deleted post keeps the text it had. Of equal ids in one call the last wins.
 */
export async function savePosts(db: Database, told: Post[], seen: Seen): Promise<void> {
  for (const batch of inBatches(uniquePosts(told)))
    await db.$transaction(async (sql) => {
      await saveAgentRefs(
        sql,
        batch.flatMap((post) => post.author ?? []),
        seen,
      );
      await saveSubmoltRefs(
        sql,
        batch.flatMap((post) => post.submolt ?? []),
        seen,
      );
      await saveContent(sql, posts, batch.map(toRow), seen);
    });
}

function uniquePosts(told: readonly Post[]): Post[] {
  const unique = new Map<string, Post>();
  for (const post of told) {
    const before = unique.get(post.id);
    unique.set(post.id, {
      ...post,
      author: post.author ?? before?.author ?? null,
      submolt: post.submolt ?? before?.submolt ?? null,
    });
  }
  return [...unique.values()];
}

const toRow = (post: Post): PostRow => ({
  ...post,
  postId: post.id,
  authorId: post.author?.id ?? null,
  parentId: null,
  contentHash: contentHash(post),
  isTombstone: isTombstone(post.content),
});
