import { type Bucket, barWithin, bucketStart, listBuckets, toPlotTime } from "./buckets";
import { buildStrips, buildTimeAxis } from "./build-strips";
import type { Cell, Chart } from "./figure";
import type { Provenance } from "./provenance";

/** What was written in one bucket of time. */
export interface GrowthPoint {
  at: string;
  posts: number;
  comments: number;
  /** null: not known for this frame. */
  newAgents: number | null;
  /** False: no run looked at this bucket, so that 0 would not mean none. */
  isObserved: boolean;
}

type Key = "posts" | "comments" | "newAgents";

const allSeries = [
  ["posts", "Posts"],
  ["comments", "Comments"],
  ["newAgents", "New agents"],
] as const;

/**
 * What was written in each bucket of time, a strip a kind. Where nobody looked nothing is drawn as a gap, and what later runs happened to
 * meet of it is striped: it is not all there was.
 */
export function prepareGrowth({
  points,
  bucket,
  from,
  to,
  hrefOf,
  provenance,
}: {
  points: readonly GrowthPoint[];
  bucket: Bucket;
  from: string;
  to: string;
  /** Where a bar leads: the posts of that bucket. */
  hrefOf: (at: string) => string;
  provenance: Provenance;
}): Chart {
  const sorted = [...points].sort((a, b) => a.at.localeCompare(b.at));
  const series = allSeries.filter(([key]) => sorted.some((point) => point[key] !== null));
  const common = {
    name: `growth-per-${bucket}`,
    title: `What was written, per ${bucket}`,
    provenance,
    table: {
      columns: [
        { label: "time (UTC)", numeric: false },
        ...series.map(([, label]) => ({ label: label.toLowerCase(), numeric: true })),
        { label: "observed", numeric: false },
      ],
      rows: sorted.map((point): Cell[] => [
        toPlotTime(point.at),
        ...series.map(([key]) => valueAt(point, key)),
        point.isObserved ? "yes" : "no",
      ]),
      links: sorted.map((point) => hrefOf(point.at)),
    },
  };
  const sum = (key: Key) => sorted.reduce((total, point) => total + (point[key] ?? 0), 0);
  if (series.every(([key]) => sum(key) === 0))
    return {
      ...common,
      figure: null,
      notes: [],
      summary: "Nothing was stored in this period.",
      empty: {
        why: "Nothing that was stored was written in this period.",
        todo: "Widen the time range, or see Runs for whether a run has ended.",
      },
    };
  const own = new Map(sorted.map((point) => [bucketStart(point.at, bucket).getTime(), point]));
  const times = listBuckets(from, to, bucket);
  const strips = series.map(([key, label]) => ({
    title: label,
    yTitle: `per ${bucket}`,
    traces: [
      {
        type: "bar",
        name: label,
        x: times.map(toPlotTime),
        y: times.map((at) => valueAt(own.get(at.getTime()), key)),
        ...barWithin(bucket),
        marker: {
          color: "$accent",
          line: { width: 0 },
          pattern: {
            shape: times.map((at) => (own.get(at.getTime())?.isObserved === false ? "/" : "")),
            fillmode: "overlay",
            fgcolor: "$surface",
            size: 5,
            solidity: 0.4,
          },
        },
        customdata: times.map((at) => [hrefOf(at.toISOString())]),
        hovertemplate: `%{x}<br><b>%{y:,}</b> ${label.toLowerCase()}<extra></extra>`,
      },
    ],
  }));
  const figure = buildStrips({ strips, xAxis: buildTimeAxis(toPlotTime(bucketStart(from, bucket)), toPlotTime(to)) });
  return {
    ...common,
    figure,
    notes: sorted.some(({ isObserved }) => !isObserved)
      ? ["Gaps and striped bars: no run looked at that time; what is drawn is what later runs happened to meet."]
      : [],
    summary: `${series.map(([key, label]) => `${label}: ${sum(key).toLocaleString("en")}`).join("; ")} in the period.`,
    empty: null,
  };
}

/** A zero of a time at which nobody looked is not known. */
function valueAt(point: GrowthPoint | undefined, key: Key): number | null {
  if (!point || (!point.isObserved && point[key] === 0)) return null;
  return point[key];
}
