import { contentHash } from "../../lib/content-hash";
import type { Subject } from "../../lib/judging/types";
import type { ThreadMessage } from "../../lib/transcripts/types";

/** A post to be judged; whatever a test does not name is ordinary and harmless. */
export function aSubject(parts: Partial<Subject> = {}): Subject {
  const subject = {
    kind: "post" as const,
    id: "post-1",
    authorAlias: "A1",
    title: "A quiet day",
    content: "Nothing happened, and the logs agree.",
    url: null,
    ...parts,
  };
  return { ...subject, contentHash: parts.contentHash ?? contentHash(subject) };
}

/** A message of a thread: a post unless it has a parent or says otherwise. */
export function aThreadMessage(parts: Partial<ThreadMessage> & { id: string }): ThreadMessage {
  const kind = parts.kind ?? "comment";
  const message = {
    kind,
    parentId: null,
    authorId: `author-of-${parts.id}`,
    title: kind === "post" ? `Title of ${parts.id}` : null,
    content: `Text of ${parts.id}.`,
    url: null,
    revision: 1,
    createdAt: "2026-01-30T10:00:00.000Z",
    isDeleted: false,
    ...parts,
  };
  return { ...message, contentHash: parts.contentHash ?? contentHash(message) };
}
