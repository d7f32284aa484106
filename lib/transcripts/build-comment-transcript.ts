import { orphanDepth } from "./build-thread-transcript";
import { buildTranscript, type PlacedMessage } from "./build-transcript";
import { listAncestors } from "./list-ancestors";
import { indexThread } from "./thread-index";
import type { ThreadMessage, Transcript } from "./types";

/**
 * The post, the full chain of ancestors from the root down, and the comment as `target`. Where the chain breaks (a parent that was never seen, a
 * circle) its topmost message is `orphan`, and depth jumps from the post's 0 to 2, also when the target itself is that message.
 */
export function buildCommentTranscript(thread: readonly ThreadMessage[], commentId: string): Transcript {
  const target = indexThread(thread).comments.get(commentId);
  if (!target) throw new Error(`comment ${commentId} is not in the thread`);
  const { post, chain, isComplete } = listAncestors(thread, target);
  const top = isComplete ? 1 : orphanDepth;
  const placed = chain.map(
    (message, i): PlacedMessage => ({ message, depth: top + i, role: i === 0 && !isComplete ? "orphan" : "context" }),
  );
  return buildTranscript(target, [
    { message: post, depth: 0, role: "context" },
    ...placed,
    { message: target, depth: top + chain.length, role: "target" },
  ]);
}
