import { cache } from "react";
import { database } from "@/app/database";
import { readFromCursor } from "@/app/read-from-cursor";
import type { PostPage } from "@/components/posts/post-page";
import { getPost, listRevisions } from "@/lib/reads/get-post";
import { listThread } from "@/lib/reads/list-thread";
import type { PostState } from "@/lib/url-state/page-states";

/** Comments on one page: each with its judgement, so that the page stays one that a phone can read. */
const commentsAPage = 50;

/** A post by itself, asked for once a page: its title is in the head, too. */
export const loadPostDetail = cache((postId: string) => getPost(database(), postId));

/** A post with the part of its thread that the address names. null: not stored. */
export async function loadPost(postId: string, { open, revision, cursor }: PostState): Promise<PostPage | null> {
  const [post, { page: thread, hints }] = await Promise.all([
    loadPostDetail(postId),
    readFromCursor(cursor, (from) => listThread(database(), { postId, cursor: from, limit: commentsAPage, at: open })),
  ]);
  if (!post) return null;
  const opened = thread.items.find((comment) => comment.id === open);
  const isKnown = open === null || open === postId || opened !== undefined || cursor !== null;
  const hasRevision = revision === null || post.revisions.some((one) => one.revision === revision);
  return {
    post,
    thread,
    openedRevisions: opened && opened.revision > 1 ? await listRevisions(database(), "comment", opened.id) : [],
    hints: [
      ...hints,
      ...(isKnown ? [] : ["Open message: this thread has no such message; it is shown from its beginning."]),
      ...(hasRevision ? [] : [`Revision: this post has ${post.revisions.length}; the present one is shown.`]),
    ],
  };
}
