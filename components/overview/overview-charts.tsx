import { ChartCard } from "@/components/charts/chart-card";
import { ButtonLink } from "@/components/ui/button";
import type { Chart } from "@/lib/charts/figure";
import type { TrendMetric } from "@/lib/charts/prepare-dimension-trend";
import { overviewState } from "@/lib/url-state/page-states";
import type { SearchEntry } from "@/lib/url-state/search-params";

const metrics: readonly (readonly [TrendMetric, string])[] = [
  ["mean", "Mean"],
  ["p95", "p95"],
  ["share", "Share ≥ 7"],
];

export function OverviewCharts({
  trend,
  outcomes,
  metric,
  carried,
}: {
  trend: Chart;
  outcomes: Chart;
  metric: TrendMetric;
  carried: readonly SearchEntry[];
}) {
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:gap-5">
      <ChartCard
        chart={trend}
        actions={metrics.map(([key, label]) => (
          <ButtonLink
            key={key}
            href={overviewState.href("/", { metric: key }, {}, carried)}
            size="sm"
            variant={key === metric ? "secondary" : "quiet"}
            aria-current={key === metric ? "true" : undefined}
            scroll={false}
          >
            {label}
          </ButtonLink>
        ))}
      />
      <ChartCard chart={outcomes} />
    </div>
  );
}
