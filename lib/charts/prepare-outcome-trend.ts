import { buildAxis, buildBaseLayout } from "./base-layout";
import { type Bucket, barWithin, bucketStart, listBuckets, toPlotTime } from "./buckets";
import { buildTimeAxis } from "./build-strips";
import type { Cell, Chart, JsonObject } from "./figure";
import type { Provenance } from "./provenance";

/** Items of one bucket of time by how their judging ended. */
export interface OutcomePoint {
  at: string;
  scored: number;
  /** The judge was asked and gave no valid verdict: refused, invalid, failed. */
  unanswered: number;
  /** The judge was not asked: abstained, over budget, not sampled, filtered. */
  notAsked: number;
}

// Told apart by pattern as well as by colour.
const parts = [
  ["scored", "scored", { color: "$accent" }],
  [
    "unanswered",
    "asked, no valid verdict",
    { color: "$critical", pattern: { shape: "/", fillmode: "overlay", fgcolor: "$surface", size: 5, solidity: 0.35 } },
  ],
  [
    "notAsked",
    "not asked",
    { color: "$control", pattern: { shape: ".", fillmode: "overlay", fgcolor: "$surface", size: 5, solidity: 0.35 } },
  ],
] as const;

/** Coverage over time: of what was seen, how much was scored. A bucket without items is a gap. */
export function prepareOutcomeTrend({
  points,
  bucket,
  from,
  to,
  hrefOf,
  provenance,
}: {
  points: readonly OutcomePoint[];
  bucket: Bucket;
  from: string;
  to: string;
  hrefOf: (at: string) => string;
  provenance: Provenance;
}): Chart {
  const sorted = [...points].sort((a, b) => a.at.localeCompare(b.at));
  const totals = parts.map(([key, label]) => ({ label, n: sorted.reduce((sum, point) => sum + point[key], 0) }));
  const common = {
    name: `coverage-per-${bucket}`,
    title: `Coverage: items by how their judging ended, per ${bucket}`,
    provenance,
    table: {
      columns: [
        { label: "time (UTC)", numeric: false },
        ...parts.map(([, label]) => ({ label, numeric: true })),
        { label: "scored, %", numeric: true },
      ],
      rows: sorted.map((point): Cell[] => {
        const all = point.scored + point.unanswered + point.notAsked;
        const share = all === 0 ? null : Number(((100 * point.scored) / all).toFixed(2));
        return [toPlotTime(point.at), ...parts.map(([key]) => point[key]), share];
      }),
      links: sorted.map((point) => hrefOf(point.at)),
    },
  };
  if (totals.every(({ n }) => n === 0))
    return {
      ...common,
      figure: null,
      notes: [],
      summary: "Nothing was judged in this period.",
      empty: {
        why: "Nothing was judged in this period.",
        todo: "Widen the time range, or see Runs for what is under way.",
      },
    };
  const own = new Map(sorted.map((point) => [bucketStart(point.at, bucket).getTime(), point]));
  const times = listBuckets(from, to, bucket);
  return {
    ...common,
    figure: {
      data: parts.map(
        ([key, label, marker]): JsonObject => ({
          type: "bar",
          name: label,
          x: times.map(toPlotTime),
          y: times.map((at) => own.get(at.getTime())?.[key] ?? null),
          ...barWithin(bucket),
          marker: { ...marker, line: { width: 0 } },
          customdata: times.map((at) => [hrefOf(at.toISOString())]),
          hovertemplate: `%{x}<br><b>%{y:,}</b> ${label}<extra></extra>`,
        }),
      ),
      layout: {
        ...buildBaseLayout(),
        barmode: "stack",
        xaxis: buildTimeAxis(toPlotTime(bucketStart(from, bucket)), toPlotTime(to)),
        yaxis: buildAxis(`items per ${bucket}`, { rangemode: "tozero", fixedrange: true, nticks: 5 }),
      },
      heightPx: 240,
    },
    notes: [
      "Plain: scored. Striped: the judge was asked and gave no valid verdict. Dotted: not asked (nothing to judge, over budget, not sampled, filtered).",
    ],
    summary: totals.map(({ label, n }) => `${label}: ${n.toLocaleString("en")}`).join("; "),
    empty: null,
  };
}
