import type { Sql } from "../store/database";
import { Prisma } from "../store/generated/client";
import { type EvaluationDetail, listEvaluationDetails } from "./evaluation-detail";
import { joinEvaluation } from "./evaluation-summary";
import { type PostRow, postColumns } from "./post-row";
import { queryRow, queryRows } from "./query-rows";

/** One text that a subject was seen with, oldest first. */
export interface RevisionRow {
  revision: number;
  contentHash: string;
  title: string | null;
  content: string;
  url: string | null;
  seenAt: string;
}

export interface PostDetail extends Omit<PostRow, "evaluation" | "excerpt"> {
  content: string;
  type: string | null;
  updatedAt: string | null;
  deletedAt: string | null;
  /** When it was last looked at, and when its comments were last fetched. */
  checkedAt: string;
  commentsFetchedAt: string | null;
  /** Comments that are stored, to be set beside the site's own count. */
  commentsStored: number;
  revisions: RevisionRow[];
  /** The published one, of the revision that it names; null: it waits for its first. */
  evaluation: EvaluationDetail | null;
  /** What it superseded, newest first: other revisions, or other attempts. */
  earlierEvaluations: EvaluationDetail[];
}

/** A post with all its revisions and evaluations; its comments come from listThread. null: not stored. */
export async function getPost(db: Sql, postId: string): Promise<PostDetail | null> {
  const [post, revisions, evaluations] = await Promise.all([
    queryRow<
      Omit<PostDetail, "revisions" | "evaluation" | "earlierEvaluations"> & Pick<PostRow, "evaluation" | "excerpt">
    >(
      db,
      Prisma.sql`
        SELECT ${postColumns}, p.content, p.type, p.updated_at AS "updatedAt", p.deleted_at AS "deletedAt", p.checked_at AS "checkedAt",
          p.comments_fetched_at AS "commentsFetchedAt", (SELECT count(*) FROM comment c WHERE c.post_id = p.id) AS "commentsStored"
        FROM post p
        LEFT JOIN agent a ON a.id = p.author_id
        LEFT JOIN submolt s ON s.id = p.submolt_id
        ${joinEvaluation("post", Prisma.sql`p.id`)}
        WHERE p.id = ${postId}`,
    ),
    listRevisions(db, "post", postId),
    listEvaluationDetails(db, Prisma.sql`e.subject_kind = 'post' AND e.subject_id = ${postId}`),
  ]);
  if (!post) return null;
  const { excerpt: _, evaluation: _summary, ...rest } = post;
  return {
    ...rest,
    revisions,
    evaluation: evaluations.find((evaluation) => evaluation.isCurrent) ?? null,
    earlierEvaluations: evaluations.filter((evaluation) => !evaluation.isCurrent),
  };
}

export const listRevisions = (db: Sql, kind: "post" | "comment", id: string): Promise<RevisionRow[]> =>
  queryRows<RevisionRow>(
    db,
    Prisma.sql`
      SELECT revision, content_hash AS "contentHash", title, content, url, seen_at AS "seenAt"
      FROM content_revision WHERE subject_kind = ${kind}::subject_kind AND subject_id = ${id} ORDER BY revision`,
  );
