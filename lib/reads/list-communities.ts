import type { Sql } from "../store/database";
import { Prisma } from "../store/generated/client";
import { getMainEpoch } from "./get-main-epoch";
import {
  buildKeyset,
  buildPage,
  type Order,
  type Page,
  type PageInput,
  real,
  type Sorted,
  type SortKey,
  text,
  whole,
} from "./keyset";
import type { JudgeRow } from "./list-judges";
import { duringHours, type Period } from "./period";
import { queryRows } from "./query-rows";
import {
  type RankedColumns,
  type RankedScores,
  type RankingInput,
  rankOwners,
  type ScoreSort,
  scoreSorts,
  toRankedScores,
} from "./ranked-scores";
import { countsColumn } from "./score-summary";

export interface CommunityRow {
  id: string;
  name: string;
  displayName: string | null;
  /** As the site tells it. */
  subscriberCount: number | null;
  isNsfw: boolean | null;
  lastSeenAt: string;
  /** Of the period, those that have an outcome. */
  posts: number;
  comments: number;
  total: number;
  scored: number;
  /** null: nothing of it was scored in the period by the ranking's judge. */
  scores: RankedScores | null;
}

export interface CommunityPage extends Page<CommunityRow> {
  /** The one judge by whose scores the list is ranked; null: nothing is scored yet. */
  judge: JudgeRow | null;
}

export type CommunitySort = ScoreSort | "posts" | "items" | "subscribers" | "name";

export interface CommunityFilter extends RankingInput {
  period: Period;
  /** Beginning of a name, in any case. */
  text: string | null;
}

/** Communities by what was written in them in a period. Sorted by a score only those with `minItems` scored items are listed. */
export async function listCommunities(
  db: Sql,
  input: CommunityFilter & PageInput & { sort: CommunitySort; direction?: "asc" | "desc" },
): Promise<CommunityPage> {
  const judge = await getMainEpoch(db);
  const order = orderOf(input);
  const keyset = buildKeyset(order, input);
  const sort = scoreSortOf(input.sort);
  const rows = await queryRows<Omit<CommunityRow, "scores"> & RankedColumns & Sorted>(
    db,
    Prisma.sql`
      WITH ranked AS (${rankOwners(histogramsOf(input, judge?.epochId ?? null), sort)}),
      frame AS (
        SELECT submolt_id AS owner, sum(n) AS total, COALESCE(sum(n) FILTER (WHERE outcome = 'scored'), 0) AS scored,
          COALESCE(sum(n) FILTER (WHERE kind = 'post'), 0) AS posts, COALESCE(sum(n) FILTER (WHERE kind = 'comment'), 0) AS comments
        FROM outcome_hour c WHERE ${inFrame(input)} GROUP BY submolt_id
      )
      SELECT s.id, s.name, s.display_name AS "displayName", s.subscriber_count AS "subscriberCount", s.is_nsfw AS "isNsfw",
        s.last_seen_at AS "lastSeenAt", COALESCE(f.posts, 0) AS posts, COALESCE(f.comments, 0) AS comments,
        COALESCE(f.total, 0) AS total, COALESCE(f.scored, 0) AS scored, r.dimension AS "topDimension", r.counts, ${keyset.column}
      FROM submolt s
      LEFT JOIN frame f ON f.owner = s.id
      ${sort ? Prisma.sql`JOIN` : Prisma.sql`LEFT JOIN`} ranked r ON r.owner = s.id
      WHERE ${whereCommunities(input)} AND ${keyset.where}
      ${keyset.orderBy} ${keyset.limit}`,
  );
  const page = buildPage(rows, order, input.limit);
  return {
    items: page.items.map(({ topDimension, counts, ...row }) => ({
      ...row,
      scores: toRankedScores({ topDimension, counts }),
    })),
    next: page.next,
    judge,
  };
}

const scoreSortOf = (sort: CommunitySort): ScoreSort | null => scoreSorts.find((known) => known === sort) ?? null;

const inFrame = ({ period, kind }: CommunityFilter): Prisma.Sql => Prisma.sql`
  c.n > 0 AND ${duringHours(Prisma.sql`c.hour`, period)} AND (${kind}::subject_kind IS NULL OR c.kind = ${kind}::subject_kind)`;

const histogramsOf = (input: CommunityFilter, epochId: string | null): Prisma.Sql => Prisma.sql`
  SELECT c.submolt_id AS owner, c.dimension, ${countsColumn} AS counts
  FROM score_hour c
  WHERE ${inFrame(input)} AND c.epoch_id = ${epochId} AND (${input.dimension}::text IS NULL OR c.dimension = ${input.dimension}::text)
  GROUP BY c.submolt_id, c.dimension`;

function whereCommunities({ text: start, sort, minItems }: CommunityFilter & { sort: CommunitySort }): Prisma.Sql {
  const pattern = start === null ? null : `${start.toLowerCase().replace(/[\\%_]/gu, "\\$&")}%`;
  return Prisma.sql`(${pattern}::text IS NULL OR lower(s.name) LIKE ${pattern}::text)
    AND ${scoreSortOf(sort) ? Prisma.sql`r.n >= ${minItems}` : Prisma.sql`TRUE`}`;
}

function orderOf(input: CommunityFilter & { sort: CommunitySort; direction?: "asc" | "desc" }): Order {
  const { sort, direction = "desc" } = input;
  const items = real(Prisma.sql`COALESCE(r.n, 0)`);
  const keys: Record<CommunitySort, SortKey[]> = {
    share: [real(Prisma.sql`r.share`), items],
    mean: [real(Prisma.sql`r.mean`), items],
    max: [whole(Prisma.sql`r.max`), items],
    high: [real(Prisma.sql`r.high`), items],
    items: [items],
    posts: [whole(Prisma.sql`COALESCE(f.posts, 0)`)],
    subscribers: [whole(Prisma.sql`COALESCE(s.subscriber_count, -1)`)],
    name: [text(Prisma.sql`lower(s.name)`)],
  };
  const name = `communities ${sort} ${direction} ${input.kind ?? ""} ${input.dimension ?? ""} ${input.minItems}`;
  return { name, keys: [...keys[sort], text(Prisma.sql`s.id`)], direction };
}
