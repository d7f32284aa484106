import { loadTrends } from "@/app/load-trends";
import { getPageContext } from "@/app/page-context";
import { TrendCharts } from "@/components/trends/trend-charts";
import { TrendFilters } from "@/components/trends/trend-filters";
import { Hints } from "@/components/ui/hints";
import { PageHeader } from "@/components/ui/page-header";
import { trendsState } from "@/lib/url-state/page-states";
import type { SearchParams } from "@/lib/url-state/search-params";

export const metadata = { title: "Trends" };

export default async function TrendsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const context = await getPageContext(searchParams);
  const { value: asked, hints } = trendsState.parse(context.params);
  const { state, names, charts, heatmap, hints: loadHints } = await loadTrends(context, asked);
  const carried = context.range.entries;
  return (
    <>
      <PageHeader
        title="Trends"
        description="What was written over time, how much of it is scored, and where the scores go. Two judges are never added together."
      />
      <Hints hints={[...context.hints, ...hints, ...loadHints]} />
      <TrendFilters state={state} communities={names} carried={carried} />
      <TrendCharts charts={charts} heatmap={heatmap} state={state} carried={carried} />
    </>
  );
}
