import { highRiskThreshold } from "../judging/bands";
import type { Outcome } from "../judging/types";
import type { Sql } from "../store/database";
import { Prisma } from "../store/generated/client";
import { getCoverage } from "./get-coverage";
import { type FrameInput, type JudgeRow, listJudges } from "./list-judges";
import { during, type Period } from "./period";
import { queryRow } from "./query-rows";
import { inCommunity } from "./refs";

export interface Totals {
  /** Stored in the period: those that have an outcome, and those that still wait for one. */
  posts: number;
  comments: number;
  /** Waiting for their first evaluation, posts and comments. */
  waiting: number;
  evaluations: Partial<Record<Outcome, number>>;
  /** Of `total` items with an outcome, `scored` have numbers: the coverage of every rate. */
  scored: number;
  total: number;
  /** Items with at least one dimension at 7 or above. */
  highRisk: number;
  /** Known in all, whatever the period. */
  agents: number;
  submolts: number;
  judges: JudgeRow[];
  period: Period;
  /** End of the last run that succeeded; null: none has yet. */
  asOf: string | null;
}

/** What was observed and what came of it. */
export async function getTotals(db: Sql, input: FrameInput): Promise<Totals> {
  const [coverage, judges, counts] = await Promise.all([
    getCoverage(db, input),
    listJudges(db, input),
    countRows(db, input),
  ]);
  return {
    posts: coverage.posts + counts.postsWaiting,
    comments: coverage.comments + counts.commentsWaiting,
    waiting: counts.postsWaiting + counts.commentsWaiting,
    evaluations: coverage.outcomes,
    scored: coverage.scored,
    total: coverage.total,
    highRisk: counts.highRisk,
    agents: counts.agents,
    submolts: counts.submolts,
    judges,
    period: input.period,
    asOf: counts.asOf,
  };
}

interface Counts {
  postsWaiting: number;
  commentsWaiting: number;
  highRisk: number;
  agents: number;
  submolts: number;
  asOf: string | null;
}

async function countRows(db: Sql, { period, community, kind }: FrameInput): Promise<Counts> {
  // An edited text waits, too, but its subject has an outcome already and is counted by it.
  const row = await queryRow<Counts>(
    db,
    Prisma.sql`
      WITH waiting AS (
        SELECT d.subject_kind AS kind, count(*) AS n
        FROM evaluation_due d JOIN post p ON p.id = d.post_id
        WHERE ${during(Prisma.sql`d.content_at`, period)} AND ${inCommunity(Prisma.sql`p.submolt_id`, community)}
          AND (${kind}::subject_kind IS NULL OR d.subject_kind = ${kind}::subject_kind)
          AND NOT EXISTS (SELECT 1 FROM evaluation e
            WHERE e.subject_kind = d.subject_kind AND e.subject_id = d.subject_id AND e.is_current)
        GROUP BY d.subject_kind
      )
      SELECT
        COALESCE((SELECT n FROM waiting WHERE kind = 'post'), 0) AS "postsWaiting",
        COALESCE((SELECT n FROM waiting WHERE kind = 'comment'), 0) AS "commentsWaiting",
        (SELECT count(*) FROM evaluation e WHERE e.is_current AND e.outcome = 'scored' AND e.max_score >= ${highRiskThreshold}
          AND ${during(Prisma.sql`e.content_at`, period)} AND ${inCommunity(Prisma.sql`e.submolt_id`, community)}
          AND (${kind}::subject_kind IS NULL OR e.subject_kind = ${kind}::subject_kind)) AS "highRisk",
        (SELECT count(*) FROM agent) AS agents,
        (SELECT count(*) FROM submolt) AS submolts,
        (SELECT max(finished_at) FROM run WHERE state = 'succeeded') AS "asOf"`,
  );
  return row ?? { postsWaiting: 0, commentsWaiting: 0, highRisk: 0, agents: 0, submolts: 0, asOf: null };
}
