import { toPlotTime } from "./buckets";
import { buildStrips, buildTimeAxis, type Strip } from "./build-strips";
import { buildSeams, describeEpochs, type EpochName, epochLook, orderEpochs } from "./epoch-series";
import { type Cell, type Chart, type JsonObject, maxPoints } from "./figure";
import { toLabel } from "./label";
import type { Provenance } from "./provenance";
import { toVisibleLine } from "./visible-line";

/** Where an agent stood in one dimension after a run: over all its scored items until then. */
export interface AgentTrendPoint {
  at: string;
  runId: string;
  dimension: string;
  epochId: string;
  n: number;
  mean: number;
  /** 95 % interval of the mean, null where it is not known (n < 2). */
  low: number | null;
  high: number | null;
  max: number;
}

/** An agent's standing from run to run, a strip a dimension: mean with its interval, and the highest score so far. */
export function prepareAgentTrend({
  agentName,
  points,
  dimensions,
  epochs: names,
  from,
  to,
  hrefOf,
  provenance,
}: {
  agentName: string;
  points: readonly AgentTrendPoint[];
  dimensions: readonly { key: string; title: string }[];
  epochs: readonly EpochName[];
  from: string;
  to: string;
  /** Where a point leads: its run. */
  hrefOf: (point: AgentTrendPoint) => string;
  provenance: Provenance;
}): Chart {
  const sorted = [...points].sort((a, b) => a.at.localeCompare(b.at));
  const title = new Map(dimensions.map(({ key, title: name }) => [key, name]));
  const judge = new Map(names.map(({ id, label }) => [id, label]));
  const fixed = (value: number | null): Cell => (value === null ? null : Number(value.toFixed(3)));
  const common = {
    name: "agent-trend",
    title: "Standing after each run, by dimension",
    provenance,
    table: {
      columns: [
        { label: "run at (UTC)", numeric: false },
        { label: "dimension", numeric: false },
        { label: "judge", numeric: false },
        { label: "n", numeric: true },
        { label: "mean", numeric: true },
        { label: "mean, 95 % low", numeric: true },
        { label: "mean, 95 % high", numeric: true },
        { label: "highest", numeric: true },
      ],
      rows: sorted.map((point): Cell[] => [
        toPlotTime(point.at),
        title.get(point.dimension) ?? point.dimension,
        judge.get(point.epochId) ?? point.epochId,
        point.n,
        fixed(point.mean),
        fixed(point.low),
        fixed(point.high),
        point.max,
      ]),
      links: sorted.map(hrefOf),
    },
  };
  if (sorted.length === 0)
    return {
      ...common,
      figure: null,
      notes: [],
      summary: "No run has scored anything of this agent.",
      empty: {
        why: "No run has scored anything of this agent yet.",
        todo: "Its items and their outcomes are listed below; a later run may score them.",
      },
    };
  const epochs = orderEpochs(sorted, names);
  const strips = dimensions.map(
    ({ key, title: name }): Strip => ({
      title: toLabel(name, 60),
      yTitle: "score, 0–10",
      yAxis: { range: [0, 10.4], tickvals: [0, 5, 10] },
      traces: epochs.flatMap((epoch, index) =>
        buildTraces(
          sorted.filter((point) => point.dimension === key && point.epochId === epoch.id).slice(-maxPoints),
          index < epochs.length - 1,
          hrefOf,
        ),
      ),
    }),
  );
  const newest = dimensions.map(({ key, title: name }) => {
    const last = sorted.filter((point) => point.dimension === key).at(-1);
    return last ? `${name}: mean ${last.mean.toFixed(2)}, highest ${last.max}, n ${last.n}` : `${name}: nothing scored`;
  });
  return {
    ...common,
    figure: buildStrips({ strips, xAxis: buildTimeAxis(toPlotTime(from), toPlotTime(to)), seams: buildSeams(epochs) }),
    notes: ["Line: mean, with its 95 % interval. Small diamonds: highest score so far.", ...describeEpochs(epochs)],
    summary: `${toVisibleLine(agentName)}, after the last run. ${newest.join("; ")}.`,
    empty: null,
  };
}

function buildTraces(
  points: AgentTrendPoint[],
  isOld: boolean,
  hrefOf: (point: AgentTrendPoint) => string,
): JsonObject[] {
  const look = epochLook(isOld);
  const x = points.map((point) => toPlotTime(point.at));
  const customdata = points.map((point) => [hrefOf(point), point.n, point.max]);
  const hovertemplate =
    "%{x}<br>mean of %{customdata[1]:,} items, highest %{customdata[2]}<br><b>%{y:.2f}</b><extra></extra>";
  return [
    {
      type: "scatter",
      mode: "markers",
      x,
      y: points.map((point) => point.max),
      cliponaxis: false,
      marker: {
        color: points.map((point) => `$risk-${point.max}`),
        size: 6,
        symbol: "diamond",
        line: { color: "$control", width: 1 },
      },
      customdata,
      hovertemplate: "%{x}<br>highest score so far <b>%{y}</b> in %{customdata[1]:,} items<extra></extra>",
    },
    {
      type: "scatter",
      mode: "lines+markers",
      x,
      y: points.map((point) => point.mean),
      connectgaps: false,
      cliponaxis: false,
      line: { color: look.color, width: 1.5, dash: look.dash },
      marker: { color: look.color, size: points.length > 96 ? 3 : 5, symbol: look.symbol },
      error_y: {
        type: "data",
        symmetric: false,
        array: points.map((point) => (point.high === null ? null : point.high - point.mean)),
        arrayminus: points.map((point) => (point.low === null ? null : point.mean - point.low)),
        color: look.barColor,
        thickness: 1,
        width: 0,
      },
      customdata,
      hovertemplate,
    },
  ];
}
