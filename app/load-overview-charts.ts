import type { getPageContext } from "@/app/page-context";
import { outcomeWords } from "@/components/risk/outcome-words";
import { bucketEnd, chooseBucket } from "@/lib/charts/buckets";
import { prepareDimensionTrend, type TrendMetric } from "@/lib/charts/prepare-dimension-trend";
import { prepareGrowth } from "@/lib/charts/prepare-growth";
import { prepareOutcomeBars } from "@/lib/charts/prepare-outcome-bars";
import type { Provenance } from "@/lib/charts/provenance";
import { dimensionTitle } from "@/lib/judging/dimension-title";
import { dimensionKeys } from "@/lib/judging/rubric";
import type { Outcome } from "@/lib/judging/types";
import { getContentExtent } from "@/lib/reads/get-content-extent";
import { getDimensionTrend } from "@/lib/reads/get-dimension-trend";
import { getGrowth } from "@/lib/reads/get-growth";
import type { Totals } from "@/lib/reads/get-totals";
import { closePeriod } from "@/lib/url-state/close-period";
import { spanEntries } from "@/lib/url-state/hrefs";
import { highRiskState, postsState } from "@/lib/url-state/page-states";

/** The overview's charts: the dimensions over time, how judging ended, what was written. */
export async function loadOverviewCharts({
  context: { db, source, now, range },
  totals,
  provenance,
  metric,
}: {
  context: Awaited<ReturnType<typeof getPageContext>>;
  totals: Totals;
  provenance: Provenance;
  metric: TrendMetric;
}) {
  const extent = await getContentExtent(db);
  const span = closePeriod(range.period, { extent, now, isPast: source?.kind === "dump" });
  const bucket = chooseBucket(new Date(span.to).getTime() - new Date(span.from).getTime());
  const [trend, growth] = await Promise.all([
    getDimensionTrend(db, { period: range.period, community: null, kind: null, bucket }),
    getGrowth(db, { period: span, bucket, community: null }),
  ]);
  const spanOf = (at: string) => spanEntries(at, bucketEnd(at, bucket).toISOString());
  const itemsState = highRiskState.parse({}).value;
  const allPosts = postsState.parse({}).value;
  return {
    trend: prepareDimensionTrend({
      points: trend.points,
      metric,
      bucket,
      ...span,
      dimensions: dimensionKeys.map((key) => ({ key, title: dimensionTitle(key) })),
      epochs: trend.judges.map(({ epochId, label }) => ({ id: epochId, label })),
      hrefOf: ({ at, dimension }) =>
        highRiskState.href("/high-risk", itemsState, { threshold: 1, dimension, sort: "score" }, spanOf(at)),
      provenance,
    }),
    growth: prepareGrowth({
      points: growth,
      bucket,
      ...span,
      hrefOf: (at) => postsState.href("/posts", allPosts, {}, spanOf(at)),
      provenance: {
        ...provenance,
        n: totals.posts + totals.comments,
        of: "posts and comments",
        coverage: null,
        judge: null,
        isStandIn: false,
      },
    }),
    outcomes: prepareOutcomeBars({
      outcomes: (Object.keys(outcomeWords) as Outcome[]).map((outcome) => ({
        outcome,
        label: outcomeWords[outcome].label,
        n: totals.evaluations[outcome] ?? 0,
      })),
      hrefOf: (outcome) => postsState.href("/posts", { ...allPosts, outcome: [outcome as Outcome] }, {}, range.entries),
      provenance: { ...provenance, n: totals.total, of: "posts and comments with an outcome" },
    }),
  };
}
