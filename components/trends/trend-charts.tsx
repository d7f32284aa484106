import { ChartCard } from "@/components/charts/chart-card";
import { JudgeSwitch } from "@/components/charts/judge-switch";
import { MetricSwitch } from "@/components/charts/metric-switch";
import type { Chart } from "@/lib/charts/figure";
import type { JudgeRow } from "@/lib/reads/list-judges";
import { trendsState } from "@/lib/url-state/page-states";
import type { SearchEntry } from "@/lib/url-state/search-params";

type State = ReturnType<typeof trendsState.parse>["value"];

/** The charts of the trends page, each with what it is of where that is not what the filters say. */
export function TrendCharts({
  charts,
  heatmap,
  state,
  carried,
}: {
  charts: Record<"trend" | "distribution" | "growth" | "outcomes", Chart> & {
    judges: readonly JudgeRow[];
    judge: JudgeRow | null;
  };
  heatmap: Chart;
  state: State;
  carried: readonly SearchEntry[];
}) {
  const href = (changes: Partial<State>) => trendsState.href("/trends", state, changes, carried);
  const { judges, judge } = charts;
  return (
    <>
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
