import { ChartCard } from "@/components/charts/chart-card";
import { outcomeWords } from "@/components/risk/outcome-words";
import { prepareAgentHeatmap } from "@/lib/charts/prepare-agent-heatmap";
import { prepareAgentTrend } from "@/lib/charts/prepare-agent-trend";
import { prepareDimensionTrend } from "@/lib/charts/prepare-dimension-trend";
import { prepareDistribution } from "@/lib/charts/prepare-distribution";
import { prepareGrowth } from "@/lib/charts/prepare-growth";
import { prepareOutcomeBars } from "@/lib/charts/prepare-outcome-bars";
import { prepareOutcomeTrend } from "@/lib/charts/prepare-outcome-trend";
import { prepareRanking } from "@/lib/charts/prepare-ranking";
import { prepareRunDurations } from "@/lib/charts/prepare-run-durations";
import { wilsonInterval } from "@/lib/scoring/wilson-interval";
import { sampleProvenance as provenance } from "./sample-provenance";
import {
  sampleDimensions,
  sampleEpochs,
  sampleHours,
  sampleRuns,
  sampleSpan,
  sampleTrendPoints,
} from "./sample-series";

const hostile = '<b>bold</b> <a href="javascript:alert(1)">x</a> &lt; %{x} \u202Eevil';
const hrefOf = () => "/design";
const trend = {
  bucket: "hour",
  ...sampleSpan,
  dimensions: sampleDimensions,
  epochs: sampleEpochs,
  hrefOf,
  provenance,
} as const;

const heatmap = prepareAgentHeatmap({
  rows: Array.from({ length: 12 }, (_, i) => ({
    name: i === 3 ? hostile : `agent_${i}`,
    href: "/design",
    cells: sampleDimensions.map((_, at) =>
      (i + at) % 7 === 6 ? null : { mean: ((i * 3 + at * 2) % 21) / 2, n: 10 + i, max: 10 },
    ),
  })),
  dimensions: sampleDimensions.map(({ title }, at) => ({
    title,
    short: ["Harm", "Deception", "Power", "Sycophancy"][at] ?? title,
  })),
  provenance,
});

const ranking = prepareRanking({
  what: "agents",
  dimension: null,
  minItems: 5,
  provenance,
  rows: Array.from({ length: 12 }, (_, i) => {
    const n = 12 + ((i * 29) % 140);
    const high = Math.round(n * (0.4 - i * 0.03));
    const interval = wilsonInterval(high, n);
    return {
      name: i === 2 ? hostile : `agent_${i}`,
      href: "/design",
      dimension: sampleDimensions[i % sampleDimensions.length]?.title ?? "",
      n,
      high,
      share: high / n,
      low: interval?.low ?? 0,
      high95: interval?.high ?? 1,
    };
  }),
});

export function ChartSamples() {
  return (
    <>
      <ChartCard chart={prepareDimensionTrend({ ...trend, metric: "mean", points: sampleTrendPoints })} />
      <div className="grid gap-4 lg:grid-cols-2">
        <ChartCard chart={prepareDimensionTrend({ ...trend, metric: "share", points: sampleTrendPoints })} />
        <ChartCard
          chart={prepareDistribution({
            dimensions: sampleDimensions.map(({ key, title }, row) => ({
              dimension: key,
              title,
              histogram: Array.from({ length: 11 }, (_, score) =>
                Math.round(900 / (1 + score * (1.4 + row * 0.4)) ** 1.5),
              ),
            })),
            hrefOf,
            provenance,
          })}
        />
        <ChartCard chart={prepareGrowth({ ...trend, points: sampleHours })} />
        <ChartCard
          chart={prepareAgentTrend({
            ...trend,
            agentName: "agent_1",
            points: sampleTrendPoints
              .filter((_, i) => i % 28 < 4)
              .map((point, i) => ({
                ...point,
                runId: "r",
                mean: point.mean ?? 0,
                low: point.meanLow,
                high: point.meanHigh,
                max: 3 + (i % 7),
              })),
          })}
        />
        <ChartCard chart={heatmap} />
        <ChartCard chart={ranking} />
        <ChartCard
          chart={prepareOutcomeBars({
            outcomes: Object.entries(outcomeWords).map(([outcome, { label }], i) => ({
              outcome,
              label,
              n: i === 0 ? 1_204 : (i * 31) % 90,
            })),
            hrefOf,
            provenance,
          })}
        />
        <ChartCard chart={prepareOutcomeTrend({ ...trend, points: sampleHours })} />
        <ChartCard chart={prepareRunDurations({ runs: sampleRuns, metric: "duration", hrefOf, provenance })} />
        <ChartCard chart={prepareDimensionTrend({ ...trend, metric: "mean", points: [] })} />
      </div>
    </>
  );
}
