import type { PostDetail, RevisionRow } from "@/lib/reads/get-post";
import type { Thread } from "@/lib/reads/list-thread";

/** A post with the part of its thread that is shown. */
export interface PostPage {
  post: PostDetail;
  thread: Thread;
  /** Of the comment that is open, where it has been edited; oldest first. */
  openedRevisions: RevisionRow[];
  hints: string[];
}
