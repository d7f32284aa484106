import { buildAxis, buildBaseLayout } from "./base-layout";
import type { Cell, Chart, Json } from "./figure";
import { toLabel } from "./label";
import type { Provenance } from "./provenance";

export interface HeatmapRow {
  name: string;
  href: string;
  /** In the order of the dimensions; null: nothing of this agent was scored there. */
  cells: ({ mean: number; n: number; max: number } | null)[];
}

const rowPx = 24;
/** More rows are read in the table, not seen in a picture. */
const maxRows = 60;

/** Agents by dimension, mean score as colour and number. A cell without a score is left open. */
export function prepareAgentHeatmap({
  rows,
  dimensions,
  provenance,
}: {
  rows: readonly HeatmapRow[];
  /** `short` fits a column at 375 px. */
  dimensions: readonly { title: string; short: string }[];
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
  const across = <T extends Json>(pick: (row: HeatmapRow, at: number) => T) =>
    drawn.map((row) => dimensions.map((_, at) => pick(row, at)));
  return {
    ...common,
    figure: {
      data: [
        {
          type: "heatmap",
          x: dimensions.map((_, at) => at),
          y: drawn.map((_, at) => at),
          z: across((row, at) => row.cells[at]?.mean ?? null),
          text: across((row, at) => row.cells[at]?.mean.toFixed(1) ?? ""),
          texttemplate: "%{text}",
          textfont: { size: 11 },
          zmin: 0,
          zmax: 10,
          colorscale: Array.from({ length: 11 }, (_, score) => [score / 10, `$risk-${score}`]),
          showscale: false,
          xgap: 2,
          ygap: 2,
          hoverongaps: false,
          customdata: across((row, at) => {
            const cell = row.cells[at];
            return [
              row.href,
              toLabel(row.name),
              toLabel(dimensions[at]?.title ?? "", 60),
              cell?.n ?? 0,
              cell?.max ?? null,
            ];
          }),
          hovertemplate:
            "<b>%{customdata[1]}</b><br>%{customdata[2]}<br>mean <b>%{z:.2f}</b>, highest %{customdata[4]}<br>n = %{customdata[3]:,}<extra></extra>",
        },
      ],
      layout: {
        ...buildBaseLayout(),
        margin: { l: 48, r: 12, t: 30, b: 34, pad: 0 },
        xaxis: buildAxis("mean score, 0–10", {
          tickvals: dimensions.map((_, at) => at),
          ticktext: dimensions.map(({ short }) => toLabel(short, 20)),
          side: "top",
          title: { text: "dimension", standoff: 4 },
          showgrid: false,
          fixedrange: true,
        }),
        yaxis: buildAxis("agent", {
          tickvals: drawn.map((_, at) => at),
          ticktext: drawn.map(({ name }) => toLabel(name, 22)),
          autorange: "reversed",
          showgrid: false,
          fixedrange: true,
        }),
      },
      heightPx: drawn.length * rowPx + 90,
    },
    notes: [
      "Colour and number: mean score, 0–10. An open cell has no scored item.",
      ...(rows.length > maxRows ? [`The first ${maxRows} of ${rows.length} agents; the table has all.`] : []),
    ],
    summary: `${rows.length} agents by ${dimensions.length} dimensions.`,
    empty: null,
  };
}
