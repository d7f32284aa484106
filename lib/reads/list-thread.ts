import { z } from "zod";
import type { Sql } from "../store/database";
import { Prisma } from "../store/generated/client";
import { buildThreadTranscript } from "../transcripts/build-thread-transcript";
import type { ThreadMessage, TranscriptMessage } from "../transcripts/types";
import { type EvaluationDetail, listEvaluationDetails } from "./evaluation-detail";
import { encodeCursor, type Page, parseCursor } from "./keyset";
import { queryRows } from "./query-rows";
import { type AgentRef, agentRef } from "./refs";

export interface ThreadRow {
  id: string;
  /** 1 for a comment on the post itself. */
  depth: number;
  parentId: string | null;
  /** The message that it answers was never seen, or its ancestors run in a circle. */
  isOrphan: boolean;
  author: AgentRef | null;
  content: string;
  upvotes: number;
  downvotes: number;
  createdAt: string;
  revision: number;
  isDeleted: boolean;
  isSpam: boolean;
  /** With scores and evidence; null: it waits for its first evaluation. */
  evaluation: EvaluationDetail | null;
  /** The text that was judged, where it is no longer the present one: evidence is marked in that. */
  judgedContent: string | null;
}

export interface Thread extends Page<ThreadRow> {
  /** Comments stored in all. */
  total: number;
  /** Depth of the deepest. */
  maxDepth: number;
  /** How many comments stand before the first of this page. */
  before: number;
}

export interface ThreadInput {
  postId: string;
  cursor: string | null;
  /** 1–500; 500 unless told. */
  limit?: number;
  /** Without a cursor: the page on which this comment stands, begun with the conversation that it is part of. Unknown or null: the first page. */
  at?: string | null;
}

/** The comments of a post as they are read: each before its replies, siblings by time. An unknown post has none. */
export async function listThread(db: Sql, input: ThreadInput): Promise<Thread> {
  const { messages, maxDepth } = buildThreadTranscript(await listPlaces(db, input.postId));
  const comments = messages.slice(1);
  const pageOf = Math.min(500, Math.max(1, Math.trunc(input.limit ?? 500)));
  const from =
    input.cursor === null ? findPageWith(comments, input.at ?? null, pageOf) : findBehind(comments, input.cursor);
  const shown = comments.slice(from, from + pageOf);
  const last = shown.at(-1);
  const ids = shown.map((message) => message.id);
  const [rows, evaluations] = await Promise.all([
    listComments(db, ids),
    listEvaluationDetails(
      db,
      Prisma.sql`e.subject_kind = 'comment' AND e.subject_id = ANY (${ids}::text[]) AND e.is_current`,
    ),
  ]);
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const evaluationOf = new Map(evaluations.map((evaluation) => [evaluation.subjectId, evaluation]));
  return {
    items: shown.flatMap((place) => {
      const row = rowOf.get(place.id);
      return row ? [{ ...row, ...placeOf(place), evaluation: evaluationOf.get(place.id) ?? null }] : [];
    }),
    next: last && from + pageOf < comments.length ? encodeCursor(["thread", last.id]) : null,
    total: comments.length,
    maxDepth,
    before: from,
  };
}

/** Behind the last comment of the page before; comments that came since do not shift the rest. From the start if that one is gone. */
function findBehind(comments: readonly TranscriptMessage[], cursor: string): number {
  const [, id] = parseCursor(cursor, z.tuple([z.literal("thread"), z.string()]));
  return comments.findIndex((comment) => comment.id === id) + 1;
}

/** 0 where the comment is on the first page. Else its conversation's first comment, or as much before it as half a page holds. */
function findPageWith(comments: readonly TranscriptMessage[], id: string | null, pageOf: number): number {
  const at = id === null ? -1 : comments.findIndex((comment) => comment.id === id);
  if (at < pageOf) return 0;
  const root = comments.findLastIndex((comment, index) => index <= at && comment.depth <= 1);
  return Math.max(root, at - Math.floor(pageOf / 2));
}

const placeOf = ({ depth, role }: TranscriptMessage) => ({ depth, isOrphan: role === "orphan" });

/** What the order of a thread depends on, without the texts: a thread of 10,000 comments is ordered from a few hundred kilobytes. */
async function listPlaces(db: Sql, postId: string): Promise<ThreadMessage[]> {
  const comments = await queryRows<Pick<ThreadMessage, "id" | "parentId" | "createdAt">>(
    db,
    Prisma.sql`SELECT id, parent_id AS "parentId", created_at AS "createdAt" FROM comment WHERE post_id = ${postId}`,
  );
  const place = { authorId: null, title: null, content: "", url: null, contentHash: "", revision: 1, isDeleted: false };
  return [
    { ...place, kind: "post", id: postId, parentId: null, createdAt: "" },
    ...comments.map((comment): ThreadMessage => ({ ...place, kind: "comment", ...comment })),
  ];
}

const listComments = (db: Sql, ids: string[]) =>
  queryRows<Omit<ThreadRow, "depth" | "isOrphan" | "evaluation">>(
    db,
    Prisma.sql`
      SELECT c.id, c.parent_id AS "parentId", ${agentRef} AS author, c.content, c.upvotes, c.downvotes, c.created_at AS "createdAt",
        c.revision, c.deleted_at IS NOT NULL AS "isDeleted", c.is_spam AS "isSpam", r.content AS "judgedContent"
      FROM comment c
      LEFT JOIN agent a ON a.id = c.author_id
      LEFT JOIN evaluation e ON e.subject_kind = 'comment' AND e.subject_id = c.id AND e.is_current
      LEFT JOIN content_revision r ON r.subject_kind = 'comment' AND r.subject_id = c.id AND r.revision = e.revision AND r.revision <> c.revision
      WHERE c.id = ANY (${ids}::text[])`,
  );
