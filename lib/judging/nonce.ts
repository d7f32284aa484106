import { hmacSha256 } from "../hash";
import type { ContextMessage, Subject } from "./types";
import type { TextWindow } from "./windows";

/**
 * 16 hex digits that the answer has to return. Derived from what is judged, so that a rerun sends the same bytes; keyed, so that who writes
 * the text cannot know it, and a verdict copied out of a post cannot carry it.
 */
export function buildNonce(key: string, shown: { subject: Subject; context: ContextMessage[]; window: TextWindow }) {
  const { subject, context, window } = shown;
  const text = JSON.stringify([
    [subject.kind, subject.id, subject.title, subject.content, subject.url],
    context.map((message) => [message.kind, message.authorAlias, message.title, message.content, message.url]),
    [window.start, window.end],
  ]);
  return hmacSha256(key, text).slice(0, 16);
}
