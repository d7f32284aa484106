import type { ContextMessage, Subject } from "../judging/types";
import { prepareAliases } from "./build-transcript";
import { listAncestors } from "./list-ancestors";
import { shortenMessage } from "./shorten-message";
import type { ThreadMessage } from "./types";

/** Ancestors shown above a comment, nearest first kept: a chain may be 2,000 deep, and each of its members is judged. */
export const maxContextAncestors = 30;
/** The name under which we ourselves speak in the context. */
export const noteAlias = "observatory";

/**
 * What a judge is shown of one message: the subject whole, and for a comment the post and its nearest ancestors. What is left out of the context is
 * said where it is missing; nothing of the subject ever is.
 */
export function buildSubject(
  thread: readonly ThreadMessage[],
  target: ThreadMessage,
): { subject: Subject; context: ContextMessage[] } {
  const alias = prepareAliases();
  if (target.kind === "post") return { subject: subjectOf(target, alias(target.authorId)), context: [] };

  const { post, chain, isComplete } = listAncestors(thread, target);
  const nearest = chain.slice(-maxContextAncestors);
  const leftOut = chain.length - nearest.length;
  const context = [
    contextOf(post, alias(post.authorId)),
    ...(isComplete ? [] : [note("the message that is answered here was never seen")]),
    ...(leftOut === 0 ? [] : [note(`… ${leftOut} earlier messages left out …`)]),
    ...nearest.map((message) => contextOf(message, alias(message.authorId))),
  ];
  return { subject: subjectOf(target, alias(target.authorId)), context };
}

const subjectOf = (message: ThreadMessage, authorAlias: string): Subject => ({
  kind: message.kind,
  id: message.id,
  contentHash: message.contentHash,
  authorAlias,
  title: message.title,
  content: message.content,
  url: message.url,
});

const contextOf = (message: ThreadMessage, authorAlias: string): ContextMessage => ({
  kind: message.kind,
  authorAlias,
  title: message.title,
  content: shortenMessage(message.content),
  url: message.url,
});

const note = (text: string): ContextMessage => ({
  kind: "comment",
  authorAlias: noteAlias,
  title: null,
  content: `[${text}]`,
  url: null,
});
