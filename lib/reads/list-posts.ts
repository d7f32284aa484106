import type { Outcome } from "../judging/types";
import type { Sql } from "../store/database";
import { Prisma } from "../store/generated/client";
import { joinEvaluation } from "./evaluation-summary";
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
import { type PostRow, postColumns } from "./post-row";
import { queryRow, queryRows } from "./query-rows";
import { inCommunity } from "./refs";

export interface PostFilter {
  period: Period;
  /** Words that all occur in title or text, as `websearch_to_tsquery` reads them. */
  text: string | null;
  /** Names; null: all. */
  community: string | null;
  agent: string | null;
  /** The dimension that minScore, maxScore and the sorting by score are about; null: the highest of all. */
  dimension: string | null;
  /** Either bound leaves out what is not scored. */
  minScore: number | null;
  maxScore: number | null;
  /** Empty: all, those that wait for their first evaluation too. */
  outcomes: readonly Outcome[];
}

export type PostSort = "newest" | "score" | "comments" | "votes";

/** Sorted by score only what is scored is listed: nothing else has a place in that order. */
export async function listPosts(
  db: Sql,
  input: PostFilter & PageInput & { sort: PostSort; direction?: "asc" | "desc" },
): Promise<Page<PostRow>> {
  const order = orderOf(input.sort, input.direction ?? "desc", input.dimension);
  const keyset = buildKeyset(order, input);
  const rows = await queryRows<PostRow & Sorted>(
    db,
    Prisma.sql`
      SELECT ${postColumns}, ${keyset.column}
      ${fromPosts(input)}
      WHERE ${wherePosts(input)} AND ${keyset.where} ${input.sort === "score" ? Prisma.sql`AND e.outcome = 'scored' AND ${scoreColumn(input.dimension)} IS NOT NULL` : Prisma.empty}
      ${keyset.orderBy} ${keyset.limit}`,
  );
  return buildPage(rows, order, input.limit);
}

// Counting costs as much as reading all of it: past this it is "more than".
const countLimit = 10_000;

/** How many posts a filter leaves; counted up to 10,000. */
export async function countPosts(db: Sql, filter: PostFilter): Promise<{ n: number; isMore: boolean }> {
  const row = await queryRow<{ n: number }>(
    db,
    Prisma.sql`SELECT count(*) AS n FROM (SELECT 1 ${fromPosts(filter)} WHERE ${wherePosts(filter)} LIMIT ${countLimit + 1}) AS found`,
  );
  const n = row?.n ?? 0;
  return { n: Math.min(n, countLimit), isMore: n > countLimit };
}

const scoreColumn = (dimension: string | null) => (dimension === null ? Prisma.sql`e.max_score` : Prisma.sql`f.score`);

const fromPosts = ({ dimension }: PostFilter): Prisma.Sql => Prisma.sql`
  FROM post p
  LEFT JOIN agent a ON a.id = p.author_id
  LEFT JOIN submolt s ON s.id = p.submolt_id
  ${joinEvaluation("post", Prisma.sql`p.id`)}
  ${dimension === null ? Prisma.empty : Prisma.sql`LEFT JOIN dimension_score f ON f.evaluation_id = e.id AND f.dimension = ${dimension}`}`;

function wherePosts(filter: PostFilter): Prisma.Sql {
  const { period, text: words, community, agent, dimension, minScore, maxScore, outcomes } = filter;
  const score = scoreColumn(dimension);
  return Prisma.join(
    [
      during(Prisma.sql`p.created_at`, period),
      inCommunity(Prisma.sql`p.submolt_id`, community),
      ...(words === null ? [] : [Prisma.sql`p.search @@ websearch_to_tsquery('simple', ${words})`]),
      ...(agent === null ? [] : [Prisma.sql`p.author_id IN (SELECT id FROM agent WHERE name = ${agent})`]),
      ...(minScore === null ? [] : [Prisma.sql`${score} >= ${minScore}`]),
      ...(maxScore === null ? [] : [Prisma.sql`${score} <= ${maxScore}`]),
      ...(outcomes.length === 0 ? [] : [Prisma.sql`e.outcome = ANY (${[...outcomes]}::outcome[])`]),
    ],
    " AND ",
  );
}

function orderOf(sort: PostSort, direction: "asc" | "desc", dimension: string | null): Order {
  const ofPost = [time(Prisma.sql`p.created_at`), text(Prisma.sql`p.id`)];
  const keys = {
    newest: ofPost,
    // The evaluation's own copies of time and id: the order of its index.
    score: [whole(scoreColumn(dimension)), time(Prisma.sql`e.content_at`), text(Prisma.sql`e.id`)],
    comments: [whole(Prisma.sql`p.comment_count`), ...ofPost],
    votes: [whole(Prisma.sql`(p.upvotes - p.downvotes)`), ...ofPost],
  };
  return { name: `posts ${sort} ${direction} ${dimension ?? ""}`, keys: keys[sort], direction };
}
