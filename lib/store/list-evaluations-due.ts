import type { SubjectKind } from "../judging/types";
import type { Database } from "./database";
import { Prisma } from "./generated/client";
import { isoUtc } from "./iso-utc";
import { scopeCondition } from "./scope-condition";
import type { DueSubject, Scope } from "./types";

export interface EvaluationsDue {
  /** What this run already evaluated is not listed again. */
  runId: string;
  hasJudge: boolean;
  /** The settings judgeComments and commentSampleShare: an item left out under a smaller share is due again under a larger one. */
  comments: boolean;
  commentShare: number;
  /** How many later runs try an item again whose judging failed or met the budget's end. */
  failedRejudgeRuns: number;
  limit: number;
  scope: Scope;
  /** Comments are left alone by this run, and stay due. */
  postsOnly?: boolean;
}

/**
 * What waits for an evaluation: new or edited text, what failed and may be tried again, what no judge was there for (when there is
 * one now), and what a smaller sampling share left out. Posts first, then comments, newest first. Subjects whose thread still waits
 * for its transcripts come later. Evaluating all that is listed and listing again comes to an end.
 */
export async function listEvaluationsDue(db: Database, due: EvaluationsDue): Promise<DueSubject[]> {
  const posts = await listDueOf("post", db, due, due.limit);
  if (posts.length === due.limit || due.postsOnly) return posts;
  return [...posts, ...(await listDueOf("comment", db, due, due.limit - posts.length))];
}

async function listDueOf(kind: SubjectKind, db: Database, due: EvaluationsDue, limit: number): Promise<DueSubject[]> {
  const share = kind === "post" ? 1 : due.comments ? due.commentShare : 0;
  return db.$queryRaw<DueSubject[]>`
    WITH candidate AS (
      (${waiting(kind, due.scope, limit)}) UNION (${again(kind, due, limit)}) UNION (${unsampled(kind, share, due.scope, limit)})
    )
    SELECT ${kind} AS kind, c.id, ${kind === "post" ? Prisma.sql`c.id` : Prisma.sql`c.post_id`} AS "postId",
      c.content_hash AS "contentHash", c.revision, earlier.n AS repeat, c.author_id AS "authorId", p.submolt_id AS "submoltId",
      ${isoUtc("c.created_at")} AS "contentAt", c.deleted_at IS NOT NULL AS "isDeleted",
      ${kind === "post" ? Prisma.sql`c.title || c.content || COALESCE(c.url, '')` : Prisma.sql`c.content`} !~ '\\S' AS "isEmpty",
      t.id AS "transcriptId"
    FROM candidate
      JOIN ${Prisma.raw(kind)} c ON c.id = candidate.subject_id
      JOIN post p ON p.id = ${kind === "post" ? Prisma.sql`c.id` : Prisma.sql`c.post_id`}
      JOIN transcript t ON t.is_current AND t.subject_kind = ${kind}::subject_kind AND t.subject_id = c.id
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS n FROM evaluation e
        WHERE e.subject_kind = ${kind}::subject_kind AND e.subject_id = c.id AND e.content_hash = c.content_hash
          AND e.outcome IN ('failed', 'over_budget', 'not_sampled')
      ) earlier
    ORDER BY candidate.content_at DESC, candidate.subject_id DESC LIMIT ${limit}`;
}

const newestFirst = (table: string, limit: number): Prisma.Sql =>
  Prisma.sql`ORDER BY ${Prisma.raw(`${table}.content_at DESC, ${table}.subject_id DESC`)} LIMIT ${limit}`;

const waiting = (kind: SubjectKind, scope: Scope, limit: number): Prisma.Sql => Prisma.sql`
  SELECT d.subject_id, d.content_at FROM evaluation_due d
  WHERE d.subject_kind = ${kind}::subject_kind AND ${scopeCondition("d.content_at", scope)}
    AND NOT EXISTS (SELECT 1 FROM transcript_due t WHERE t.post_id = d.post_id)
  ${newestFirst("d", limit)}`;

/** An edited text waits in evaluation_due; these are judgements of the present text that may be made again. */
const ready = (table: string): Prisma.Sql => {
  const own = Prisma.raw(table);
  return Prisma.sql`
    NOT EXISTS (SELECT 1 FROM evaluation_due d WHERE d.subject_kind = ${own}.subject_kind AND d.subject_id = ${own}.subject_id)
    AND NOT EXISTS (SELECT 1 FROM transcript_due t WHERE t.post_id = ${own}.post_id)`;
};

function again(kind: SubjectKind, { runId, hasJudge, failedRejudgeRuns, scope }: EvaluationsDue, limit: number) {
  const branch = (condition: Prisma.Sql) => Prisma.sql`
    (SELECT e.subject_id, e.content_at FROM evaluation e
    WHERE e.is_current AND e.outcome IN ('failed', 'over_budget') AND e.subject_kind = ${kind}::subject_kind AND ${condition}
      AND e.run_id IS DISTINCT FROM ${runId} AND ${scopeCondition("e.content_at", scope)} AND ${ready("e")}
    ${newestFirst("e", limit)})`;
  const failed = branch(Prisma.sql`e.reason NOT LIKE 'no\\_judge%' AND e.repeat < ${failedRejudgeRuns}`);
  return hasJudge ? Prisma.sql`${failed} UNION ALL ${branch(Prisma.sql`e.reason LIKE 'no\\_judge%'`)}` : failed;
}

/** The smallest earlier share first: the list is asked for again until it is empty, and one share is one stretch of the index. */
function unsampled(kind: SubjectKind, share: number, scope: Scope, limit: number): Prisma.Sql {
  const leftOut = (table: string) => {
    const own = Prisma.raw(table);
    return Prisma.sql`
      ${own}.is_current AND ${own}.outcome = 'not_sampled' AND ${own}.subject_kind = ${kind}::subject_kind
      AND ${scopeCondition(`${table}.content_at`, scope)} AND ${ready(table)}`;
  };
  return Prisma.sql`
    SELECT e.subject_id, e.content_at FROM evaluation e
    WHERE ${leftOut("e")} AND e.inclusion_probability = (
      SELECT l.inclusion_probability FROM evaluation l
      WHERE ${leftOut("l")} AND l.inclusion_probability < ${share}::float8 ORDER BY l.inclusion_probability LIMIT 1)
    ${newestFirst("e", limit)}`;
}
