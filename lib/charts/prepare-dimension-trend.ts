import { type Bucket, bucketStart, listBuckets, toPlotTime } from "./buckets";
import { buildStrips, buildTimeAxis, type Strip } from "./build-strips";
import { buildSeams, describeEpochs, type EpochName, epochLook, orderEpochs } from "./epoch-series";
import type { Cell, Chart, JsonObject } from "./figure";
import { toLabel } from "./label";
import type { Provenance } from "./provenance";

export type TrendMetric = "mean" | "p95" | "share";

/** One dimension, judged by one epoch, in one bucket of time. Numbers are null when n = 0. */
export interface TrendPoint {
  /** Start of the bucket; ISO 8601, UTC, as are all times here. */
  at: string;
  dimension: string;
  epochId: string;
  n: number;
  mean: number | null;
  /** 95 % interval of the mean; null where it is not known (n < 2). */
  meanLow: number | null;
  meanHigh: number | null;
  p95: number | null;
  high: number;
  /** Share at high risk, 0–1, with its Wilson interval. */
  share: number | null;
  shareLow: number | null;
  shareHigh: number | null;
}

export interface DimensionTrendInput {
  points: readonly TrendPoint[];
  metric: TrendMetric;
  bucket: Bucket;
  /** The span drawn. */
  from: string;
  to: string;
  dimensions: readonly { key: string; title: string }[];
  epochs: readonly EpochName[];
  /** Where a point leads: the items behind it. */
  hrefOf: (point: TrendPoint) => string;
  provenance: Provenance;
}

const metrics = {
  mean: { word: "mean score", axis: "mean, 0–10", unit: "" },
  p95: { word: "95th percentile of the score", axis: "p95, 0–10", unit: "" },
  share: { word: "share of items at 7 or above", axis: "share, %", unit: " %" },
} as const;

/** Each dimension over time, a strip each: separate lines a judge, gaps where nothing was scored, intervals drawn. */
export function prepareDimensionTrend(input: DimensionTrendInput): Chart {
  const { points, metric, bucket, from, to, dimensions, hrefOf, provenance } = input;
  const { word, axis } = metrics[metric];
  const drawn = points.filter((point) => point.n > 0);
  const epochs = orderEpochs(drawn, input.epochs);
  const times = listBuckets(from, to, bucket);
  const title = `Each dimension over time: ${word} per ${bucket}`;
  const table = buildTable(drawn, input);
  const common = { name: `dimension-trend-${metric}-per-${bucket}`, title, table, provenance };
  if (drawn.length === 0)
    return {
      ...common,
      notes: [],
      figure: null,
      summary: "No item was scored in this period.",
      empty: {
        why: "No item was scored in this period.",
        todo: "Widen the time range, or look at Runs for what the last run judged.",
      },
    };

  const strips = dimensions.map(
    ({ key, title: name }): Strip => ({
      title: toLabel(name, 60),
      yTitle: axis,
      yAxis: { range: [0, ceilingOf(drawn, metric)], ...(metric === "share" ? { ticksuffix: " %" } : {}) },
      traces: epochs.map((epoch, index) => {
        const own = new Map(
          drawn
            .filter((point) => point.dimension === key && point.epochId === epoch.id)
            .map((point) => [bucketStart(point.at, bucket).getTime(), point]),
        );
        return buildTrace(
          times.map((at) => ({ at, point: own.get(at.getTime()) ?? null })),
          {
            metric,
            name: toLabel(epoch.label, 60),
            isOld: index < epochs.length - 1,
            hrefOf,
          },
        );
      }),
    }),
  );
  return {
    ...common,
    figure: buildStrips({
      strips,
      xAxis: buildTimeAxis(toPlotTime(bucketStart(from, bucket)), toPlotTime(to)),
      seams: buildSeams(epochs),
    }),
    notes: [...noteIntervals(drawn, metric), ...describeEpochs(epochs)],
    summary: summarise(input, drawn, epochs.length),
    empty: null,
  };
}

interface Value {
  y: number;
  low: number | null;
  high: number | null;
}

function metricOf(point: TrendPoint, metric: TrendMetric): Value | null {
  if (metric === "mean")
    return point.mean === null ? null : { y: point.mean, low: point.meanLow, high: point.meanHigh };
  if (metric === "p95") return point.p95 === null ? null : { y: point.p95, low: null, high: null };
  if (point.share === null) return null;
  const percent = (share: number | null) => (share === null ? null : share * 100);
  return { y: point.share * 100, low: percent(point.shareLow), high: percent(point.shareHigh) };
}

function buildTrace(
  series: { at: Date; point: TrendPoint | null }[],
  {
    metric,
    name,
    isOld,
    hrefOf,
  }: { metric: TrendMetric; name: string; isOld: boolean; hrefOf: (point: TrendPoint) => string },
): JsonObject {
  const values = series.map(({ point }) => (point ? metricOf(point, metric) : null));
  const { word, unit } = metrics[metric];
  const look = epochLook(isOld);
  const reach = (at: number, edge: "low" | "high") => {
    const value = values[at];
    const n = series[at]?.point?.n ?? 0;
    const end = value?.[edge];
    return !value || end === null || end === undefined || n < fewItems ? null : Math.abs(end - value.y);
  };
  return {
    type: "scatter",
    mode: "lines+markers",
    name,
    x: series.map(({ at }) => toPlotTime(at)),
    y: values.map((value) => value?.y ?? null),
    connectgaps: false,
    cliponaxis: false,
    line: { color: look.color, width: 1.5, dash: look.dash },
    marker: {
      color: look.color,
      size: series.length > 96 ? 3 : 5,
      symbol: look.symbol,
      opacity: series.map(({ point }) => (point && point.n < fewItems ? 0.4 : 1)),
    },
    ...(metric === "p95"
      ? {}
      : {
          error_y: {
            type: "data",
            symmetric: false,
            array: values.map((_, at) => reach(at, "high")),
            arrayminus: values.map((_, at) => reach(at, "low")),
            color: look.barColor,
            thickness: 1,
            width: 0,
          },
        }),
    customdata: series.map(({ point }, index) => {
      const value = values[index];
      const interval =
        value && value.low !== null && value.high !== null
          ? `${round(value.low)} – ${round(value.high)}${unit}`
          : "not known";
      return point ? [hrefOf(point), point.n, interval] : [null, 0, ""];
    }),
    hovertemplate: `%{x}<br>${word} <b>%{y:.2f}${unit}</b>${metric === "p95" ? "" : "<br>95 % interval %{customdata[2]}"}<br>n = %{customdata[1]:,}<br>%{fullData.name}<extra></extra>`,
  };
}

const round = (value: number) => value.toFixed(2);

/** Below this an interval spans most of the scale: drawn, it would hide the others. The point is pale, and the table has its interval. */
const fewItems = 10;

function noteIntervals(points: readonly TrendPoint[], metric: TrendMetric): string[] {
  const bars = metric === "p95" ? [] : ["Thin bars: 95 % intervals; they may reach beyond the axis."];
  const isPale = points.some(({ n }) => n < fewItems);
  return isPale
    ? [
        ...bars,
        `Pale points: fewer than ${fewItems} items${bars.length > 0 ? ", no bar; the table has their intervals" : ""}.`,
      ]
    : bars;
}

/**
 * One scale for all strips, so that they can be compared: above every value and above nine in ten of the upper ends of the intervals drawn.
 */
function ceilingOf(points: readonly TrendPoint[], metric: TrendMetric): number {
  const values = points.flatMap((point) => {
    const value = metricOf(point, metric);
    return value ? [{ ...value, isPale: point.n < fewItems }] : [];
  });
  const highs = values.map(({ y, high, isPale }) => (isPale ? y : (high ?? y))).sort((a, b) => a - b);
  const top = Math.max(highs[Math.floor(highs.length * 0.9)] ?? 0, ...values.map(({ y }) => y));
  if (metric === "share") return Math.min(104, Math.max(5, Math.ceil(top / 5) * 5));
  return Math.min(10.4, Math.max(1, Math.ceil(top)) + 0.2);
}

function buildTable(points: readonly TrendPoint[], { dimensions, epochs, hrefOf }: DimensionTrendInput) {
  const title = new Map(dimensions.map(({ key, title: name }) => [key, name]));
  const judge = new Map(epochs.map(({ id, label }) => [id, label]));
  const order = dimensions.map(({ key }) => key);
  const sorted = [...points].sort(
    (a, b) => a.at.localeCompare(b.at) || order.indexOf(a.dimension) - order.indexOf(b.dimension),
  );
  const share = (value: number | null): Cell => (value === null ? null : Number((value * 100).toFixed(2)));
  const fixed = (value: number | null): Cell => (value === null ? null : Number(value.toFixed(3)));
  return {
    columns: [
      { label: "time (UTC)", numeric: false },
      { label: "dimension", numeric: false },
      { label: "judge", numeric: false },
      { label: "n", numeric: true },
      { label: "mean", numeric: true },
      { label: "mean, 95 % low", numeric: true },
      { label: "mean, 95 % high", numeric: true },
      { label: "p95", numeric: true },
      { label: "n at 7 or above", numeric: true },
      { label: "share at 7 or above, %", numeric: true },
      { label: "share, 95 % low, %", numeric: true },
      { label: "share, 95 % high, %", numeric: true },
    ],
    rows: sorted.map((point): Cell[] => [
      toPlotTime(point.at),
      title.get(point.dimension) ?? point.dimension,
      judge.get(point.epochId) ?? point.epochId,
      point.n,
      fixed(point.mean),
      fixed(point.meanLow),
      fixed(point.meanHigh),
      point.p95,
      point.high,
      share(point.share),
      share(point.shareLow),
      share(point.shareHigh),
    ]),
    links: sorted.map(hrefOf),
  };
}

function summarise(
  { dimensions, metric, bucket }: DimensionTrendInput,
  points: readonly TrendPoint[],
  judges: number,
): string {
  const parts = dimensions.map(({ key, title }) => {
    const own = points.filter((point) => point.dimension === key).sort((a, b) => a.at.localeCompare(b.at));
    const last = own.at(-1);
    const value = last ? metricOf(last, metric) : null;
    return value && last
      ? `${title}: ${round(value.y)}${metrics[metric].unit} in the last ${bucket} with scores (n ${last.n})`
      : `${title}: nothing scored`;
  });
  return `${dimensions.length} strips, one a dimension, ${metrics[metric].word} per ${bucket}. ${parts.join("; ")}.${judges > 1 ? ` ${judges} judges; their lines are not joined.` : ""}`;
}
