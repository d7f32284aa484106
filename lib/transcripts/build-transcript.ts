import { sha256 } from "../hash";
import type { SubjectKind } from "../judging/types";
import type { ThreadMessage, Transcript, TranscriptMessage } from "./types";

/** A message placed in a transcript, before it has an alias. */
export interface PlacedMessage {
  message: ThreadMessage;
  depth: number;
  role: TranscriptMessage["role"];
}

export function buildTranscript(
  subject: { kind: SubjectKind; id: string },
  placed: readonly PlacedMessage[],
): Transcript {
  const alias = prepareAliases();
  const messages = placed.map(({ message, depth, role }): TranscriptMessage => {
    const { kind, id, revision, contentHash, authorId } = message;
    return { kind, id, revision, contentHash, depth, alias: alias(authorId), role };
  });
  return {
    id: sha256(JSON.stringify([subject.kind, subject.id, messages.map((message) => Object.values(message))])),
    subjectKind: subject.kind,
    subjectId: subject.id,
    messages,
    maxDepth: messages.reduce((deepest, { depth }) => Math.max(deepest, depth), 0),
    chars: placed.reduce((sum, { message }) => sum + countChars(message), 0),
  };
}

/** Names authors A1, A2, … in the order in which they are asked for. Two authors that the site did not tell need not be the same: both are "A?". */
export function prepareAliases(): (authorId: string | null) => string {
  const aliases = new Map<string, string>();
  return (authorId) => {
    if (authorId === null) return "A?";
    const alias = aliases.get(authorId) ?? `A${aliases.size + 1}`;
    aliases.set(authorId, alias);
    return alias;
  };
}

const countChars = ({ title, content, url }: ThreadMessage) =>
  (title?.length ?? 0) + content.length + (url?.length ?? 0);
