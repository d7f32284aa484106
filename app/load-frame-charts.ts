import { frameHrefs } from "@/app/frame-hrefs";
import { type ChartSpan, chartDimensions } from "@/app/load-chart-span";
import { loadFreshness } from "@/app/load-freshness";
import type { getPageContext } from "@/app/page-context";
import { pickJudge } from "@/app/pick-judge";
import { buildProvenance } from "@/lib/charts/build-provenance";
import { prepareDimensionTrend, type TrendMetric } from "@/lib/charts/prepare-dimension-trend";
import { prepareDistribution } from "@/lib/charts/prepare-distribution";
import { prepareGrowth } from "@/lib/charts/prepare-growth";
import { prepareOutcomeTrend } from "@/lib/charts/prepare-outcome-trend";
import type { SubjectKind } from "@/lib/judging/types";
import { getCoverage } from "@/lib/reads/get-coverage";
import { getDimensionTrend } from "@/lib/reads/get-dimension-trend";
import { getGrowth } from "@/lib/reads/get-growth";
import { getOutcomeTrend } from "@/lib/reads/get-outcome-trend";
import { type DistributionRow, getScoreDistribution } from "@/lib/reads/get-score-distribution";

/** The charts of everything, or of one community, in the time range: what was written, how judging ended, the scores over time and how they are spread. */
export async function loadFrameCharts({
  context: { db, source, range },
  span,
  community,
  kind,
  metric,
  judge: askedJudge,
}: {
  context: Awaited<ReturnType<typeof getPageContext>>;
  span: ChartSpan;
  /** Its name as it is stored; null: everything. */
  community: string | null;
  kind: SubjectKind | null;
  metric: TrendMetric;
  /** Epoch whose scores are shown spread out. */
  judge: string | null;
}) {
  const frame = { period: range.period, community, kind };
  const { bucket } = span;
  const [coverage, trend, growth, outcomes, distribution, { freshness }] = await Promise.all([
    getCoverage(db, frame),
    getDimensionTrend(db, { ...frame, bucket }),
    getGrowth(db, { period: span, bucket, community }),
    getOutcomeTrend(db, { ...frame, bucket }),
    getScoreDistribution(db, frame),
    loadFreshness(),
  ]);
  const { judges } = trend;
  const provenance = buildProvenance({
    source,
    judges,
    coverage,
    of: kind === null ? "scored posts and comments" : `scored ${kind}s`,
    period: range.label,
    asOf: freshness.asOf,
  });
  const hrefs = frameHrefs({ community, kind, span, range });
  const judge = pickJudge(judges, askedJudge);
  const shown = distribution.filter(({ epochId }) => epochId === judge?.epochId);
  const unjudged = { ...provenance, coverage: null, judge: null, isStandIn: false };
  return {
    judges,
    judge,
    coverage,
    provenance,
    scores: shown,
    trend: prepareDimensionTrend({
      points: trend.points,
      metric,
      ...span,
      dimensions: chartDimensions(trend.points),
      epochs: judges.map(({ epochId, label }) => ({ id: epochId, label })),
      hrefOf: hrefs.scored,
      provenance,
    }),
    growth: prepareGrowth({
      points: growth,
      ...span,
      hrefOf: hrefs.posts,
      provenance: {
        ...unjudged,
        n: growth.reduce((n, { posts, comments }) => n + posts + comments, 0),
        of: "posts and comments with an outcome",
      },
    }),
    outcomes: prepareOutcomeTrend({
      points: outcomes,
      ...span,
      hrefOf: hrefs.posts,
      provenance: { ...provenance, n: coverage.total, of: "items with an outcome" },
    }),
    distribution: prepareDistribution({
      dimensions: countsOf(shown),
      hrefOf: hrefs.score,
      provenance: {
        ...provenance,
        n: judge?.scored ?? 0,
        coverage: judges.length > 1 ? null : provenance.coverage,
        judge: judge?.label ?? null,
        isStandIn: judge?.isStandIn ?? false,
      },
    }),
  };
}

function countsOf(rows: readonly DistributionRow[]) {
  const counts = new Map(rows.map((row) => [row.dimension, row.counts]));
  return chartDimensions(rows).map(({ key, title }) => ({ dimension: key, title, histogram: counts.get(key) ?? [] }));
}
