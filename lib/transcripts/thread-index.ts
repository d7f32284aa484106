import type { ThreadMessage } from "./types";

export interface ThreadIndex {
  post: ThreadMessage;
  comments: ReadonlyMap<string, ThreadMessage>;
}

const known = new WeakMap<readonly ThreadMessage[], ThreadIndex>();

/**
 * The messages of a thread by id, remembered with the array: every comment of it asks. The thread must not be changed afterwards. An id that
 * stands twice counts once, as first seen.
 */
export function indexThread(thread: readonly ThreadMessage[]): ThreadIndex {
  const remembered = known.get(thread);
  if (remembered) return remembered;
  const post = thread.find((message) => message.kind === "post");
  if (!post) throw new Error("a thread needs its post");
  const comments = new Map<string, ThreadMessage>();
  for (const message of thread)
    if (message.kind === "comment" && !comments.has(message.id)) comments.set(message.id, message);
  const index = { post, comments };
  known.set(thread, index);
  return index;
}

/** Whether a comment answers the post itself. */
export const isRoot = (comment: ThreadMessage, post: ThreadMessage): boolean =>
  comment.parentId === null || comment.parentId === post.id;
