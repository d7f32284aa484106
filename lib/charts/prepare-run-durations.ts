import { buildAxis, buildBaseLayout } from "./base-layout";
import { toPlotTime } from "./buckets";
import { type Cell, type Chart, type JsonObject, maxPoints } from "./figure";
import type { Provenance } from "./provenance";

export type RunMetric = "duration" | "cost" | "calls";

export interface RunBar {
  id: string;
  startedAt: string;
  kind: string;
  state: "succeeded" | "failed" | "cancelled";
  durationMs: number;
  costUsd: number;
  modelCalls: number;
}

const metrics = {
  duration: {
    title: "How long each run took",
    axis: "minutes",
    format: ":.2f",
    unit: "min",
    of: (run: RunBar) => run.durationMs / 60_000,
  },
  cost: { title: "What each run cost", axis: "USD", format: ":.4f", unit: "USD", of: (run: RunBar) => run.costUsd },
  calls: {
    title: "Model calls of each run",
    axis: "calls",
    format: ":,",
    unit: "calls",
    of: (run: RunBar) => run.modelCalls,
  },
} as const;

// Told apart by pattern as well as by colour.
const looks: readonly (readonly [RunBar["state"], JsonObject])[] = [
  ["succeeded", { color: "$accent" }],
  [
    "failed",
    { color: "$critical", pattern: { shape: "/", fillmode: "overlay", fgcolor: "$surface", size: 5, solidity: 0.35 } },
  ],
  [
    "cancelled",
    { color: "$control", pattern: { shape: ".", fillmode: "overlay", fgcolor: "$surface", size: 5, solidity: 0.35 } },
  ],
];

/** Runs side by side in the order of their starts, whatever lies between them; a bar a run. */
export function prepareRunDurations({
  runs,
  metric,
  hrefOf,
  provenance,
}: {
  /** Ended runs. */
  runs: readonly RunBar[];
  metric: RunMetric;
  hrefOf: (runId: string) => string;
  provenance: Provenance;
}): Chart {
  const { title, axis, format, unit, of } = metrics[metric];
  const sorted = [...runs].sort((a, b) => a.startedAt.localeCompare(b.startedAt));
  const drawn = sorted.slice(-maxPoints);
  const common = {
    name: `runs-by-${metric}`,
    title,
    provenance,
    table: {
      columns: [
        { label: "started (UTC)", numeric: false },
        { label: "run", numeric: false },
        { label: "kind", numeric: false },
        { label: "state", numeric: false },
        { label: "duration, s", numeric: true },
        { label: "cost, USD", numeric: true },
        { label: "model calls", numeric: true },
      ],
      rows: sorted.map((run): Cell[] => [
        toPlotTime(run.startedAt),
        run.id,
        run.kind,
        run.state,
        Number((run.durationMs / 1_000).toFixed(1)),
        run.costUsd,
        run.modelCalls,
      ]),
      links: sorted.map(({ id }) => hrefOf(id)),
    },
  };
  if (drawn.length === 0)
    return {
      ...common,
      figure: null,
      notes: [],
      summary: "No run has ended in this period.",
      empty: { why: "No run has ended in this period.", todo: "Widen the time range, or wait for the run under way." },
    };
  const place = new Map(drawn.map(({ id }, at) => [id, at]));
  const every = Math.max(1, Math.ceil(drawn.length / 4));
  const ticks = drawn.filter((_, at) => at % every === 0);
  return {
    ...common,
    figure: {
      data: looks.map(([state, marker]): JsonObject => {
        const own = drawn.filter((run) => run.state === state);
        return {
          type: "bar",
          name: state,
          x: own.map(({ id }) => place.get(id) ?? null),
          y: own.map(of),
          marker: { ...marker, line: { width: 0 } },
          customdata: own.map((run) => [hrefOf(run.id), toPlotTime(run.startedAt), run.kind]),
          hovertemplate: `%{customdata[1]} UTC, %{customdata[2]}, ${state}<br><b>%{y${format}}</b> ${unit}<extra></extra>`,
        };
      }),
      layout: {
        ...buildBaseLayout(),
        barmode: "overlay",
        bargap: 0.25,
        xaxis: buildAxis("run, by start (UTC)", {
          tickvals: ticks.map(({ id }) => place.get(id) ?? null),
          ticktext: ticks.map(({ startedAt }) => toPlotTime(startedAt).slice(5)),
          range: [-0.7, Math.max(9, drawn.length) - 0.3],
          fixedrange: true,
          showgrid: false,
          zeroline: false,
        }),
        yaxis: buildAxis(axis, { rangemode: "tozero", fixedrange: true, nticks: 5 }),
      },
      heightPx: 220,
    },
    notes: [
      "Plain: succeeded. Striped: failed. Dotted: cancelled.",
      ...(sorted.length > maxPoints ? [`The last ${maxPoints} of ${sorted.length} runs; the table has all.`] : []),
    ],
    summary: `${sorted.length} runs; the last took ${((sorted.at(-1)?.durationMs ?? 0) / 60_000).toFixed(1)} min and ${sorted.at(-1)?.state}.`,
    empty: null,
  };
}
