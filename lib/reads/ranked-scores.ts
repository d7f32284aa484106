import type { SubjectKind } from "../judging/types";
import type { Sql } from "../store/database";
import { Prisma } from "../store/generated/client";
import { queryRows } from "./query-rows";
import { countsColumn, type ScoreSummary, summariseCounts } from "./score-summary";

/** What a ranking is made by. Only rows with at least `minItems` scored items are ranked by a score. */
export interface RankingInput {
  kind: SubjectKind | null;
  /** null: each row by the dimension in which it stands highest. */
  dimension: string | null;
  minItems: number;
}

export const scoreSorts = ["share", "mean", "max", "high"] as const;
export type ScoreSort = (typeof scoreSorts)[number];

export const scoreSortOf = (sort: string): ScoreSort | null => scoreSorts.find((known) => known === sort) ?? null;

/** The scores of a row: of `dimension`, under the ranking's judge. */
export interface RankedScores {
  dimension: string;
  summary: ScoreSummary;
}

const metrics: Record<ScoreSort, Prisma.Sql> = {
  share: Prisma.sql`high / n`,
  mean: Prisma.sql`weighted / n`,
  max: Prisma.sql`top`,
  high: Prisma.sql`high`,
};

/**
 * From counters (owner, dimension, score, n), one row an owner: n and `key`, its highest value of what is sorted by over the dimensions. Sums in
 * float8 are exact here and several times cheaper than PostgreSQL's numeric, and a whole histogram is built only for the rows of a page.
 */
export const rankOwners = (counters: Prisma.Sql, sort: ScoreSort): Prisma.Sql => Prisma.sql`
  SELECT owner, max(n) AS n, max(${metrics[sort]})::float8 AS key FROM (
    SELECT owner, dimension, sum(n::float8) AS n, COALESCE(sum(n::float8) FILTER (WHERE score >= 7), 0) AS high,
      sum((n * score)::float8) AS weighted, max(score)::float8 AS top
    FROM (${counters}) AS c GROUP BY owner, dimension) AS rated
  GROUP BY owner`;

/** The scores of these owners, each in the dimension in which it stands highest by `sort`, then by mean; owners without any are missing. */
export async function listRankedScores(
  db: Sql,
  counters: Prisma.Sql,
  owners: readonly string[],
  sort: ScoreSort,
): Promise<Map<string, RankedScores>> {
  const rows = await queryRows<{ owner: string; dimension: string; counts: number[] }>(
    db,
    Prisma.sql`
      SELECT c.owner, c.dimension, ${countsColumn} AS counts FROM (${counters}) AS c
      WHERE c.owner = ANY (${[...owners]}::text[]) GROUP BY c.owner, c.dimension ORDER BY c.dimension`,
  );
  const highest = new Map<string, RankedScores>();
  for (const { owner, dimension, counts } of rows) {
    const summary = summariseCounts(counts);
    const known = highest.get(owner);
    if (!known || isHigher(summary, known.summary, sort)) highest.set(owner, { dimension, summary });
  }
  return highest;
}

function isHigher(a: ScoreSummary, b: ScoreSummary, sort: ScoreSort): boolean {
  const [x, y] = [a[sort] ?? Number.NEGATIVE_INFINITY, b[sort] ?? Number.NEGATIVE_INFINITY];
  return x === y ? (a.mean ?? 0) > (b.mean ?? 0) : x > y;
}
