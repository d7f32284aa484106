import type { Evidence, SubjectKind } from "../judging/types";
import type { Sql } from "../store/database";
import { Prisma } from "../store/generated/client";
import { type EvaluationSummary, evaluationSummary } from "./evaluation-summary";
import {
  buildKeyset,
  buildPage,
  type Order,
  type Page,
  type PageInput,
  type Sorted,
  text,
  time,
  whole,
} from "./keyset";
import { during, type Period } from "./period";
import { queryRow, queryRows } from "./query-rows";
import { type AgentRef, agentRef, type CommunityRef, communityRef, inCommunity } from "./refs";

/** A scored post or comment with the sentence that its highest number rests on. */
export interface RiskItem {
  kind: SubjectKind;
  id: string;
  postId: string;
  /** Of the thread. */
  postTitle: string;
  /** The first 300 characters of the text as it stands now. */
  excerpt: string;
  author: AgentRef | null;
  community: CommunityRef | null;
  createdAt: string;
  isDeleted: boolean;
  /** The score that put it on this list: of the dimension asked for, else the highest. */
  score: number;
  dimension: string;
  /** The first piece of evidence of that dimension; null only below score 3. */
  topQuote: Pick<Evidence, "field" | "grade" | "quote"> | null;
  evaluation: EvaluationSummary;
}

export interface RiskFilter {
  period: Period;
  /** Scores at or above it; 7 is high risk. */
  threshold: number;
  dimension: string | null;
  kind: SubjectKind | null;
  /** Names; null: all. */
  community: string | null;
  agent: string | null;
}

/** Items whose score in a dimension (or in any) reaches a threshold, newest or highest first. */
export async function listHighRisk(
  db: Sql,
  input: RiskFilter & PageInput & { sort: "newest" | "score" },
): Promise<Page<RiskItem>> {
  const order = orderOf(input);
  const keyset = buildKeyset(order, input);
  const rows = await queryRows<RiskItem & Sorted>(
    db,
    Prisma.sql`
      SELECT e.subject_kind AS kind, e.subject_id AS id, e.post_id AS "postId", p.title AS "postTitle",
        left(COALESCE(c.content, p.content), 300) AS excerpt, ${agentRef} AS author, ${communityRef} AS community,
        e.content_at AS "createdAt", (CASE WHEN e.subject_kind = 'post' THEN p.deleted_at ELSE c.deleted_at END) IS NOT NULL AS "isDeleted",
        ${scoreOf(input)} AS score, ${dimensionOf(input)} AS dimension,
        (SELECT json_build_object('field', v.field, 'grade', v.grade, 'quote', v.quote) FROM evidence v
          WHERE v.evaluation_id = e.id AND v.dimension = ${dimensionOf(input)} ORDER BY v.ordinal LIMIT 1) AS "topQuote",
        ${evaluationSummary} AS evaluation, ${keyset.column}
      ${fromRisk(input)}
      JOIN post p ON p.id = e.post_id
      LEFT JOIN comment c ON e.subject_kind = 'comment' AND c.id = e.subject_id
      LEFT JOIN agent a ON a.id = e.author_id
      LEFT JOIN submolt s ON s.id = e.submolt_id
      LEFT JOIN judge_epoch j ON j.id = e.epoch_id
      WHERE ${whereRisk(input)} AND ${keyset.where}
      ${keyset.orderBy} ${keyset.limit}`,
  );
  return buildPage(rows, order, input.limit);
}

/** How many there are in all. */
export async function countHighRisk(db: Sql, filter: RiskFilter): Promise<number> {
  const row = await queryRow<{ n: number }>(
    db,
    Prisma.sql`SELECT count(*) AS n ${fromRisk(filter)} WHERE ${whereRisk(filter)}`,
  );
  return row?.n ?? 0;
}

type Asked = Pick<RiskFilter, "dimension">;
const scoreOf = ({ dimension }: Asked) => (dimension === null ? Prisma.sql`e.max_score` : Prisma.sql`d.score`);
const dimensionOf = ({ dimension }: Asked) =>
  dimension === null ? Prisma.sql`e.top_dimension` : Prisma.sql`d.dimension`;

/** Evaluations `e`, with `d` the score of the dimension asked for. */
export const fromRisk = ({ dimension }: Asked): Prisma.Sql =>
  dimension === null
    ? Prisma.sql`FROM evaluation e`
    : Prisma.sql`FROM evaluation e JOIN dimension_score d ON d.evaluation_id = e.id AND d.dimension = ${dimension}`;

// The highest score is asked about in any case: it is what the partial index of published verdicts is sorted by.
export const whereRisk = ({
  period,
  threshold,
  dimension,
  kind,
  community,
  agent,
}: RiskFilter): Prisma.Sql => Prisma.sql`
  e.is_current AND e.outcome = 'scored' AND e.max_score >= ${threshold}
  AND ${dimension === null ? Prisma.sql`TRUE` : Prisma.sql`d.score >= ${threshold}`}
  AND ${during(Prisma.sql`e.content_at`, period)} AND ${inCommunity(Prisma.sql`e.submolt_id`, community)}
  AND (${kind}::subject_kind IS NULL OR e.subject_kind = ${kind}::subject_kind)
  AND ${agent === null ? Prisma.sql`TRUE` : Prisma.sql`e.author_id IN (SELECT id FROM agent WHERE name = ${agent})`}`;

function orderOf({ sort, dimension }: Asked & { sort: "newest" | "score" }): Order {
  const newest = [time(Prisma.sql`e.content_at`), text(Prisma.sql`e.id`)];
  return {
    name: `risk ${sort} ${dimension ?? ""}`,
    keys: sort === "newest" ? newest : [whole(scoreOf({ dimension })), ...newest],
    direction: "desc",
  };
}
