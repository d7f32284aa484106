import { dimensionTitle } from "../../judging/dimension-title";
import { buildHistogram } from "../../scoring/histogram";
import { type Summary, summariseHistogram } from "../../scoring/summarise-histogram";
import { wilsonInterval } from "../../scoring/wilson-interval";
import type { ReportFigures, ReportScores } from "../../store/load-report-figures";

export interface DimensionLine {
  dimension: string;
  title: string;
  epochId: string;
  summary: Summary;
}

export interface AgentLine {
  name: string;
  title: string;
  n: number;
  high: number;
  mean: number;
  low: number;
  upper: number;
}

export interface ReportSummary {
  evaluated: number;
  scored: number;
  outcomes: { [outcome: string]: number };
  highRisk: number;
  dimensions: DimensionLine[];
  agents: AgentLine[];
}

/** Each dimension under each judge, posts and comments together; agents by the lower end of the interval of their share of high scores. */
export function summariseReport(figures: ReportFigures): ReportSummary {
  const outcomes: ReportSummary["outcomes"] = {};
  for (const { outcome, n } of figures.outcomes) outcomes[outcome] = (outcomes[outcome] ?? 0) + n;
  const groups = new Map<string, ReportScores[]>();
  for (const row of figures.scores) {
    const key = JSON.stringify([row.epochId, row.dimension]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const dimensions = [...groups.values()].flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    const { dimension, epochId } = first;
    return [
      { dimension, title: dimensionTitle(dimension), epochId, summary: summariseHistogram(buildHistogram(rows)) },
    ];
  });
  const agents = figures.agents.flatMap(({ name, dimension, n, high, mean }) => {
    const interval = wilsonInterval(high, n);
    return interval
      ? [{ name, title: dimensionTitle(dimension), n, high, mean, low: interval.low, upper: interval.high }]
      : [];
  });
  return {
    evaluated: Object.values(outcomes).reduce((total, n) => total + n, 0),
    scored: outcomes.scored ?? 0,
    outcomes,
    highRisk: figures.highRiskTotal,
    dimensions: dimensions.sort((a, b) => a.epochId.localeCompare(b.epochId) || a.title.localeCompare(b.title)),
    agents: agents.sort((a, b) => b.low - a.low || b.n - a.n || (a.name < b.name ? -1 : 1)).slice(0, 20),
  };
}
