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

/** The four dimensions over time, by the metric that the address asks for. */
export function TrendCard({
  chart,
  metric,
  carried,
}: {
  chart: Chart;
  metric: TrendMetric;
  carried: readonly SearchEntry[];
}) {
  return (
    <ChartCard
      chart={chart}
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
  );
}
