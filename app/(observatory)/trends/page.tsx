import { loadTrends } from "@/app/load-trends";
import { getPageContext } from "@/app/page-context";
import { ChartCard } from "@/components/charts/chart-card";
import { JudgeSwitch } from "@/components/charts/judge-switch";
import { MetricSwitch } from "@/components/charts/metric-switch";
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
  const href = (changes: Partial<typeof state>) => trendsState.href("/trends", state, changes, carried);
  const { judges, judge } = charts;
  return (
    <>
      <PageHeader
        title="Trends"
        description="What was written over time, how much of it is scored, and where the scores go. Two judges are never added together."
      />
      <Hints hints={[...context.hints, ...hints, ...loadHints]} />
      <TrendFilters state={state} communities={names} carried={carried} />
      <div className="grid items-start gap-4 lg:grid-cols-2 lg:gap-5">
        <ChartCard
          chart={charts.trend}
          actions={<MetricSwitch metric={state.metric} hrefOf={(metric) => href({ metric })} />}
        />
        <ChartCard
          chart={charts.distribution}
          description={
            judges.length < 2 ? undefined : (
              <JudgeSwitch
                judges={judges}
                shown={judge?.epochId ?? null}
                hrefOf={(epochId) => href({ judge: epochId })}
              />
            )
          }
        />
        <ChartCard
          chart={charts.growth}
          description={state.kind === null ? undefined : "Of both kinds: the choice of a kind is for scores."}
        />
        <ChartCard chart={charts.outcomes} />
      </div>
      <ChartCard
        chart={heatmap}
        description={
          state.community === null
            ? "The agents with most scored items, over all time."
            : "The agents with most scored items, over all time and in all communities: scores per agent are not kept by community."
        }
      />
    </>
  );
}
