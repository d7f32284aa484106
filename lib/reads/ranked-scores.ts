import type { SubjectKind } from "../judging/types";
import { Prisma } from "../store/generated/client";
import { type ScoreSummary, summariseCounts } from "./score-summary";

/** What a ranking is made by. Only rows with at least `minItems` scored items are ranked by a score. */
export interface RankingInput {
  kind: SubjectKind | null;
  /** null: each row by the dimension in which it stands highest. */
  dimension: string | null;
  minItems: number;
}

export const scoreSorts = ["share", "mean", "max", "high"] as const;
export type ScoreSort = (typeof scoreSorts)[number];

/** The scores of a row: of `dimension`, under the ranking's judge. */
export interface RankedScores {
  dimension: string;
  summary: ScoreSummary;
}

export interface RankedColumns {
  topDimension: string | null;
  counts: number[] | null;
}

export const toRankedScores = ({ topDimension, counts }: RankedColumns): RankedScores | null =>
  topDimension === null || counts === null ? null : { dimension: topDimension, summary: summariseCounts(counts) };

const sumOf = (term: (score: number) => string, from = 0) =>
  Prisma.raw(`(${Array.from({ length: 11 - from }, (_, i) => term(i + from)).join(" + ")})`);
const counter = (score: number) => `c.counts[${score + 1}]`;
const n = sumOf(counter);
const high = sumOf(counter, 7);
const weighted = sumOf((score) => `${score} * ${counter(score)}`);

/**
 * From rows (owner, dimension, counts: eleven float8 counters, not all 0), one row an owner: its n, mean, share, high, highest score and counters in the
 * one dimension there is, or in the one in which it stands highest by `sort`. The numbers here only sort; those shown come from summariseCounts.
 */
export const rankOwners = (histograms: Prisma.Sql, sort: ScoreSort | null): Prisma.Sql => Prisma.sql`
  SELECT DISTINCT ON (owner) * FROM (
    SELECT c.owner, c.dimension, c.counts, ${n} AS n, ${weighted} / ${n} AS mean, ${high} / ${n} AS share, ${high} AS high,
      (SELECT max(i) - 1 FROM generate_subscripts(c.counts, 1) AS i WHERE c.counts[i] > 0)::int AS max
    FROM (${histograms}) AS c) AS rated
  ORDER BY owner, ${Prisma.raw(sort ?? "mean")} DESC, mean DESC, dimension`;
