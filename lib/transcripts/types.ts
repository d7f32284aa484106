import type { SubjectKind } from "../judging/types";

/** A post or comment as stored, with what a transcript needs of it. */
export interface ThreadMessage {
  kind: SubjectKind;
  id: string;
  parentId: string | null;
  authorId: string | null;
  title: string | null;
  content: string;
  url: string | null;
  contentHash: string;
  revision: number;
  createdAt: string;
  isDeleted: boolean;
}

/** One line of a transcript: which revision stands there, how deep, under which blinded name. */
export interface TranscriptMessage {
  kind: SubjectKind;
  id: string;
  revision: number;
  contentHash: string;
  depth: number;
  alias: string;
  /** `target` in the transcript of a comment; a missing parent is marked by `orphan`. */
  role: "context" | "target" | "thread" | "orphan";
}

export interface Transcript {
  /** sha256 over kind, subject and messages in order: the same thread gives the same id. */
  id: string;
  subjectKind: SubjectKind;
  subjectId: string;
  messages: TranscriptMessage[];
  maxDepth: number;
  chars: number;
}
