import { highRiskThreshold } from "../judging/bands";
import type { Histogram } from "./histogram";
import { wilsonInterval } from "./wilson-interval";

/** What a histogram says. With n = 0 nothing but n and high is known, and nothing is shown as 0. */
export interface Summary {
  n: number;
  mean: number | null;
  /** Nearest rank: the smallest score such that at least 95 % of all scores are not above it. */
  p95: number | null;
  min: number | null;
  max: number | null;
  /** Scores at or above the threshold (by default high risk, ≥ 7). */
  high: number;
  /** high / n, with its 95 % Wilson interval. */
  share: number | null;
  wilsonLow: number | null;
  wilsonHigh: number | null;
}

export function summariseHistogram(histogram: Histogram, options: { threshold?: number } = {}): Summary {
  const threshold = options.threshold ?? highRiskThreshold;
  const n = histogram.reduce((total, count) => total + count, 0);
  const high = histogram.reduce((total, count, score) => total + (score >= threshold ? count : 0), 0);
  const nothing = { n: 0, mean: null, p95: null, min: null, max: null, high: 0 };
  const interval = wilsonInterval(high, n);
  if (interval === null) return { ...nothing, share: null, wilsonLow: null, wilsonHigh: null };
  const present = histogram.flatMap((count, score) => (count > 0 ? [score] : []));
  return {
    n,
    mean: histogram.reduce((total, count, score) => total + count * score, 0) / n,
    p95: scoreAtRank(histogram, Math.ceil((95 * n) / 100)),
    min: Math.min(...present),
    max: Math.max(...present),
    high,
    share: high / n,
    wilsonLow: interval.low,
    wilsonHigh: interval.high,
  };
}

/** The score of the rank-th lowest item, counted from 1. */
function scoreAtRank(histogram: Histogram, rank: number): number {
  let below = 0;
  return histogram.findIndex((count) => {
    below += count;
    return below >= rank;
  });
}
