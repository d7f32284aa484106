import { buildAxis, buildBaseLayout } from "./base-layout";
import type { Cell, Chart, Json, JsonObject } from "./figure";
import { toLabel } from "./label";
import type { Provenance } from "./provenance";

interface HeatmapCell {
  mean: number;
  n: number;
  max: number;
}

export interface HeatmapRow {
  name: string;
  href: string;
  /** In the order of the dimensions; null: nothing of this agent was scored there. */
  cells: (HeatmapCell | null)[];
}

const rowPx = 24;
/** More rows are read in the table, not seen in a picture. */
const maxRows = 60;

/** Rounded scores whose number has the same ink in both themes (see --on-risk-* in globals.css): Plotly has one ink a trace. */
const inkGroups = [
  { from: 0, to: 5, ink: "$on-risk-5" },
  { from: 6, to: 6, ink: "$on-risk-6" },
  { from: 7, to: 10, ink: "$on-risk-7" },
] as const;

/** Agents by dimension, mean score as colour and number. A cell without a score is left open. */
export function prepareAgentHeatmap({
  rows,
  dimensions,
  provenance,
}: {
  rows: readonly HeatmapRow[];
  /** `short` fits a column at 375 px. */
  dimensions: Dimensions;
  provenance: Provenance;
}): Chart {
  const drawn = rows.slice(0, maxRows);
  const common = {
    name: "agent-by-dimension",
    title: "Agents by dimension: mean score",
    provenance,
    table: {
      columns: [
        { label: "agent", numeric: false },
        ...dimensions.flatMap(({ title }) => [
          { label: `${title}, mean`, numeric: true },
          { label: `${title}, highest`, numeric: true },
          { label: `${title}, n`, numeric: true },
        ]),
      ],
      rows: rows.map(({ name, cells }): Cell[] => [
        name,
        ...dimensions.flatMap((_, at): Cell[] => {
          const cell = cells[at];
          return cell ? [Number(cell.mean.toFixed(3)), cell.max, cell.n] : [null, null, 0];
        }),
      ]),
      links: rows.map(({ href }) => href),
    },
  };
  if (drawn.length === 0)
    return {
      ...common,
      figure: null,
      notes: [],
      summary: "No agent has enough scored items.",
      empty: {
        why: "No agent has enough scored items here.",
        todo: "Lower the least number of items, or widen the time range.",
      },
    };
  return {
    ...common,
    figure: {
      data: inkGroups.map((group) => buildCells(drawn, dimensions, group)),
      layout: {
        ...buildBaseLayout(),
        margin: { l: 48, r: 12, t: 30, b: 34, pad: 0 },
        xaxis: buildAxis("dimension", {
          tickvals: dimensions.map((_, at) => at),
          ticktext: dimensions.map(({ short }) => toLabel(short, 20)),
          side: "top",
          showgrid: false,
          fixedrange: true,
        }),
        yaxis: buildAxis("agent", {
          tickvals: drawn.map((_, at) => at),
          ticktext: drawn.map(({ name }) => toLabel(name, 18)),
          autorange: "reversed",
          showgrid: false,
          fixedrange: true,
        }),
      },
      heightPx: drawn.length * rowPx + 90,
    },
    notes: [
      "Number: mean score, 0–10; colour: the same, rounded. An open cell has no scored item.",
      ...(rows.length > maxRows ? [`The first ${maxRows} of ${rows.length} agents; the table has all.`] : []),
    ],
    summary: `${rows.length} agents by ${dimensions.length} dimensions.`,
    empty: null,
  };
}

type Dimensions = readonly { title: string; short: string }[];

/** The cells whose rounded mean lies in a group; all others are gaps, which let the pointer through to the other traces. */
function buildCells(
  rows: readonly HeatmapRow[],
  dimensions: Dimensions,
  { from, to, ink }: (typeof inkGroups)[number],
): JsonObject {
  const across = (pick: (cell: HeatmapCell, row: HeatmapRow, title: string) => Json, other: Json = null) =>
    rows.map((row) =>
      dimensions.map(({ title }, at) => {
        const cell = row.cells[at];
        const rounded = cell && Math.round(cell.mean);
        return cell && rounded !== null && rounded !== undefined && rounded >= from && rounded <= to
          ? pick(cell, row, title)
          : other;
      }),
    );
  return {
    type: "heatmap",
    x: dimensions.map((_, at) => at),
    y: rows.map((_, at) => at),
    z: across(({ mean }) => Math.round(mean)),
    text: across(({ mean }) => mean.toFixed(1), ""),
    texttemplate: "%{text}",
    textfont: { size: 11, color: ink },
    zmin: 0,
    zmax: 10,
    colorscale: Array.from({ length: 11 }, (_, score) => [score / 10, `$risk-${score}`]),
    showscale: false,
    xgap: 2,
    ygap: 2,
    hoverongaps: false,
    customdata: across(({ n, max }, row, title) => [row.href, toLabel(row.name), toLabel(title, 60), n, max]),
    hovertemplate:
      "<b>%{customdata[1]}</b><br>%{customdata[2]}<br>mean <b>%{text}</b>, highest %{customdata[4]}<br>n = %{customdata[3]:,}<extra></extra>",
  };
}
