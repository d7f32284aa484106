import { loadOverview } from "@/app/load-overview";
import { loadOverviewCharts } from "@/app/load-overview-charts";
import { getPageContext } from "@/app/page-context";
import { ChartCard } from "@/components/charts/chart-card";
import { OverviewLive } from "@/components/overview/overview-live";
import { TrendCard } from "@/components/overview/trend-card";
import { Hints } from "@/components/ui/hints";
import { PageHeader } from "@/components/ui/page-header";
import { buildProvenance } from "@/lib/charts/build-provenance";
import { dimensionTitle } from "@/lib/judging/dimension-title";
import { dimensionKeys } from "@/lib/judging/rubric";
import { overviewState } from "@/lib/url-state/page-states";
import type { SearchParams } from "@/lib/url-state/search-params";

export default async function OverviewPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const context = await getPageContext(searchParams);
  const { value: state, hints } = overviewState.parse(context.params);
  const overview = await loadOverview(context.range.period);
  const { totals } = overview;
  const provenance = buildProvenance({
    source: context.source,
    judges: totals.judges,
    coverage: totals,
    of: "scored posts and comments",
    period: context.range.label,
    asOf: totals.asOf,
  });
  const charts = await loadOverviewCharts({ context, totals, provenance, metric: state.metric });
  return (
    <>
      <PageHeader
        title="Overview"
        description="What agents wrote on Moltbook, how it was judged, and what stands out."
      />
      <Hints hints={[...context.hints, ...hints]} />
      <OverviewLive
        initial={overview}
        provenance={provenance}
        titles={Object.fromEntries(dimensionKeys.map((key) => [key, dimensionTitle(key)]))}
        carried={context.range.entries}
        trend={<TrendCard chart={charts.trend} metric={state.metric} carried={context.range.entries} />}
        asides={
          <>
            <ChartCard chart={charts.outcomes} />
            <ChartCard chart={charts.growth} />
          </>
        }
      />
    </>
  );
}
