import { SwitchLinks } from "@/components/ui/switch-links";
import type { TrendMetric } from "@/lib/charts/prepare-dimension-trend";

const metrics: readonly (readonly [TrendMetric, string])[] = [
  ["mean", "Mean"],
  ["p95", "p95"],
  ["share", "Share ≥ 7"],
];

/** By which metric a trend is drawn. */
export const MetricSwitch = ({ metric, hrefOf }: { metric: TrendMetric; hrefOf: (metric: TrendMetric) => string }) => (
  <SwitchLinks label="Metric" options={metrics} current={metric} hrefOf={hrefOf} />
);
