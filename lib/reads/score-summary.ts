import { meanInterval } from "../scoring/mean-interval";
import { summariseHistogram } from "../scoring/summarise-histogram";
import { Prisma } from "../store/generated/client";

/** What the scores of one dimension under one judge say. With n = 0 nothing but n and high is known. Shares are 0–1, intervals 95 %. */
export interface ScoreSummary {
  n: number;
  mean: number | null;
  meanLow: number | null;
  meanHigh: number | null;
  p95: number | null;
  min: number | null;
  max: number | null;
  /** Items at 7 or above. */
  high: number;
  share: number | null;
  shareLow: number | null;
  shareHigh: number | null;
}

/** From eleven counters, index = score. */
export function summariseCounts(counts: readonly number[]): ScoreSummary {
  const { wilsonLow, wilsonHigh, ...summary } = summariseHistogram(counts);
  const interval = summary.mean === null ? null : meanInterval(summary.mean, summary.n);
  return {
    ...summary,
    meanLow: interval?.low ?? null,
    meanHigh: interval?.high ?? null,
    shareLow: wilsonLow,
    shareHigh: wilsonHigh,
  };
}

const scores = Array.from({ length: 11 }, (_, score) => score);

/** Over grouped rows of counters with columns `score` and `n` (here of table alias `c`): the eleven counters as float8[]. */
export const countsColumn = Prisma.sql`ARRAY[${Prisma.join(
  scores.map(
    (score) => Prisma.sql`COALESCE(sum(c.n::float8) FILTER (WHERE c.score = ${Prisma.raw(String(score))}), 0)`,
  ),
)}]`;
