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
  listRankedScores,
  type RankedScores,
  type RankingInput,
  rankOwners,
  type ScoreSort,
  scoreSortOf,
} from "./ranked-scores";

export interface CommunityRow {
  id: string;
  name: string;
  displayName: string | null;
  /** As the site tells it. */
  subscriberCount: number | null;
  isNsfw: boolean | null;
  lastSeenAt: string;
  /** Of the period, those that have an outcome; `total` is both together, `scored` those of them with numbers. */
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

type CommunityInput = CommunityFilter & PageInput & { sort: CommunitySort; direction?: "asc" | "desc" };

/** Communities by what was written in them in a period. Sorted by a score only those with `minItems` scored items are listed. */
export async function listCommunities(db: Sql, input: CommunityInput): Promise<CommunityPage> {
  const judge = await getMainEpoch(db);
  const counters = countersOf(input, judge?.epochId ?? null);
  const order = orderOf(input);
  const keyset = buildKeyset(order, input);
  const sort = scoreSortOf(input.sort);
  const ranking = sort
    ? Prisma.sql`JOIN (${rankOwners(counters, sort)}) r ON r.owner = s.id AND r.n >= ${input.minItems}`
    : Prisma.empty;
  const rows = await queryRows<Omit<CommunityRow, "scores"> & Sorted>(
    db,
    Prisma.sql`
      WITH frame AS (
        SELECT c.submolt_id AS owner, sum(c.n) AS total, COALESCE(sum(c.n) FILTER (WHERE c.outcome = 'scored'), 0) AS scored,
          COALESCE(sum(c.n) FILTER (WHERE c.kind = 'post'), 0) AS posts, COALESCE(sum(c.n) FILTER (WHERE c.kind = 'comment'), 0) AS comments
        FROM outcome_hour c WHERE ${inFrame(input)} GROUP BY c.submolt_id
      )
      SELECT s.id, s.name, s.display_name AS "displayName", s.subscriber_count AS "subscriberCount", s.is_nsfw AS "isNsfw",
        s.last_seen_at AS "lastSeenAt", COALESCE(f.posts, 0) AS posts, COALESCE(f.comments, 0) AS comments,
        COALESCE(f.total, 0) AS total, COALESCE(f.scored, 0) AS scored, ${keyset.column}
      FROM submolt s LEFT JOIN frame f ON f.owner = s.id ${ranking}
      WHERE ${startsWith(input)} AND ${keyset.where}
      ${keyset.orderBy} ${keyset.limit}`,
  );
  const page = buildPage(rows, order, input.limit);
  const ids = page.items.map((community) => community.id);
  const scores = await listRankedScores(db, counters, ids, sort ?? "mean");
  return { items: page.items.map((row) => ({ ...row, scores: scores.get(row.id) ?? null })), next: page.next, judge };
}

const inFrame = ({ period, kind }: CommunityFilter): Prisma.Sql => Prisma.sql`
  c.n > 0 AND ${duringHours(Prisma.sql`c.hour`, period)} AND (${kind}::subject_kind IS NULL OR c.kind = ${kind}::subject_kind)`;

const countersOf = (input: CommunityFilter, epochId: string | null): Prisma.Sql => Prisma.sql`
  SELECT c.submolt_id AS owner, c.dimension, c.score, c.n FROM score_hour c
  WHERE ${inFrame(input)} AND c.epoch_id = ${epochId} AND (${input.dimension}::text IS NULL OR c.dimension = ${input.dimension}::text)`;

function startsWith({ text: start }: CommunityFilter): Prisma.Sql {
  const pattern = start === null ? null : `${start.toLowerCase().replace(/[\\%_]/gu, "\\$&")}%`;
  return Prisma.sql`(${pattern}::text IS NULL OR lower(s.name) LIKE ${pattern}::text)`;
}

function orderOf(input: CommunityInput): Order {
  const { sort, direction = "desc" } = input;
  const keys: Record<Exclude<CommunitySort, ScoreSort>, SortKey> = {
    posts: whole(Prisma.sql`COALESCE(f.posts, 0)`),
    items: whole(Prisma.sql`COALESCE(f.total, 0)`),
    // Where the number is not known a community comes after every known one.
    subscribers: whole(Prisma.sql`COALESCE(s.subscriber_count, -1)`),
    name: text(Prisma.sql`lower(s.name)`),
  };
  const byScore = [real(Prisma.sql`r.key`), real(Prisma.sql`r.n`)];
  const isByScore = (known: CommunitySort): known is ScoreSort => scoreSortOf(known) !== null;
  const name = `communities ${sort} ${direction} ${input.kind ?? ""} ${input.dimension ?? ""} ${input.minItems}`;
  return { name, keys: [...(isByScore(sort) ? byScore : [keys[sort]]), text(Prisma.sql`s.id`)], direction };
}
