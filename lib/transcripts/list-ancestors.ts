import { indexThread, isRoot } from "./thread-index";
import type { ThreadMessage } from "./types";

export interface Ancestors {
  post: ThreadMessage;
  /** From the root down to the parent, without the post; empty for a root comment. */
  chain: ThreadMessage[];
  /** False when the topmost message of the chain (or the target itself) answers one that was never seen, or when the chain runs in a circle. */
  isComplete: boolean;
}

/** What a comment answers, all the way up. A circle is left where it would be entered a second time. */
export function listAncestors(thread: readonly ThreadMessage[], target: ThreadMessage): Ancestors {
  const { post, comments } = indexThread(thread);
  const chain: ThreadMessage[] = [];
  const seen = new Set([target.id]);
  let message = target;
  while (!isRoot(message, post)) {
    const parent = comments.get(message.parentId ?? "");
    if (!parent || seen.has(parent.id)) return { post, chain: chain.reverse(), isComplete: false };
    seen.add(parent.id);
    chain.push(parent);
    message = parent;
  }
  return { post, chain: chain.reverse(), isComplete: true };
}
