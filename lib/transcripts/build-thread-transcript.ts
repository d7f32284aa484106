import { buildTranscript, type PlacedMessage } from "./build-transcript";
import { indexThread, isRoot } from "./thread-index";
import type { ThreadMessage, Transcript } from "./types";

/** Depth of a message whose parent was never seen: there is at least one unseen message between it and the post. */
export const orphanDepth = 2;

/**
 * The whole thread as it is read: the post, then each comment before its replies, siblings by time and id. Every comment stands in it exactly
 * once: one whose parent was never seen, or whose ancestors run in a circle, follows at the end as `orphan` with its replies below it.
 */
export function buildThreadTranscript(thread: readonly ThreadMessage[]): Transcript {
  const { post, comments } = indexThread(thread);
  const inOrder = [...comments.values()].sort(byTime);
  const replies = new Map<string, ThreadMessage[]>();
  const roots: ThreadMessage[] = [];
  const orphans: ThreadMessage[] = [];
  for (const comment of inOrder) {
    if (comment.parentId === null || isRoot(comment, post)) roots.push(comment);
    else if (!comments.has(comment.parentId)) orphans.push(comment);
    else {
      const siblings = replies.get(comment.parentId);
      if (siblings) siblings.push(comment);
      else replies.set(comment.parentId, [comment]);
    }
  }

  const placed: PlacedMessage[] = [{ message: post, depth: 0, role: "thread" }];
  const seen = new Set<string>();
  const placeTree = (top: PlacedMessage) => {
    // A stack of our own: a tree may be thousands of replies deep.
    const waiting = [top];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (seen.has(next.message.id)) continue;
      seen.add(next.message.id);
      placed.push(next);
      const depth = next.depth + 1;
      for (const reply of (replies.get(next.message.id) ?? []).toReversed())
        waiting.push({ message: reply, depth, role: "thread" });
    }
  };
  for (const message of roots) placeTree({ message, depth: 1, role: "thread" });
  for (const message of orphans) placeTree({ message, depth: orphanDepth, role: "orphan" });
  // What is left belongs to circles: each is entered at its earliest message.
  for (const message of inOrder) if (!seen.has(message.id)) placeTree({ message, depth: orphanDepth, role: "orphan" });
  return buildTranscript(post, placed);
}

const byTime = (a: ThreadMessage, b: ThreadMessage) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
