import type { ContextMessage, JudgedSubject, Subject, SubjectKind } from "../judging/types";

/** When and by which run something was seen. */
export interface Seen {
  at: Date;
  runId: string;
}

/** Content whose created_at is in [from, to); null: no bound on that side. */
export interface Scope {
  from: Date | null;
  to: Date | null;
}

/** A post or comment that waits for an evaluation of the text it has now. */
export interface DueSubject {
  kind: SubjectKind;
  id: string;
  /** The post of the thread; for a post its own id. */
  postId: string;
  contentHash: string;
  revision: number;
  /** Earlier evaluations of this same text that may be tried again: part of the evaluation's id. */
  repeat: number;
  authorId: string | null;
  submoltId: string | null;
  contentAt: string;
  isDeleted: boolean;
  /** Nothing but white space in title and content, and no link. */
  isEmpty: boolean;
  /** The current transcript; it names exactly this revision. null: made by hand, listEvaluationsDue always tells it. */
  transcriptId: string | null;
}

/** A due subject with the texts that its transcript names. */
export interface SubjectToJudge extends DueSubject {
  subject: Subject;
  /** Post and ancestors from the root down for a comment; nothing for a post. */
  context: ContextMessage[];
}

/** Everything that one evaluation row is made of. */
export interface EvaluationRow {
  due: DueSubject;
  judged: JudgedSubject;
  runId: string;
  evaluationId: string;
  /** Probability with which the sampling took this subject: 1 for posts and for comments without sampling. */
  inclusionProbability: number;
}

/** A counter that is not what a recount of the current evaluations gives. 0 stands for a missing row. */
export interface RollupDifference {
  table: "score_hour" | "score_agent" | "outcome_hour" | "outcome_agent";
  key: string;
  stored: number;
  counted: number;
}
