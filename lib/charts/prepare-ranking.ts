import { buildAxis, buildBaseLayout } from "./base-layout";
import type { Cell, Chart } from "./figure";
import { toLabel } from "./label";
import type { Provenance } from "./provenance";

/** A share with its interval: an agent's or a community's items at 7 or above. Shares are 0–1. */
export interface RankingRow {
  name: string;
  href: string;
  /** In words: the one that the share is of. */
  dimension: string;
  n: number;
  high: number;
  share: number;
  low: number;
  high95: number;
}

const rowPx = 24;
const maxRows = 30;

/** Shares with their intervals in the order given: overlapping intervals are seen to overlap. */
export function prepareRanking({
  what,
  dimension,
  rows,
  minItems,
  provenance,
}: {
  /** "agents", "communities". */
  what: string;
  /** The one that all rows are of, in words; null: each is of its own. */
  dimension: string | null;
  rows: readonly RankingRow[];
  /** Who has fewer items is not ranked; said in the notes. */
  minItems: number;
  provenance: Provenance;
}): Chart {
  const drawn = rows.slice(0, maxRows);
  const percent = (share: number) => Number((share * 100).toFixed(2));
  const subject = `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
  const common = {
    name: `${what}-by-share`,
    title: `${subject}: share of items at 7 or above, ${dimension ?? "each in its highest dimension"}`,
    provenance,
    table: {
      columns: [
        { label: what, numeric: false },
        { label: "dimension", numeric: false },
        { label: "n", numeric: true },
        { label: "n at 7 or above", numeric: true },
        { label: "share, %", numeric: true },
        { label: "95 % low, %", numeric: true },
        { label: "95 % high, %", numeric: true },
      ],
      rows: rows.map((row): Cell[] => [
        row.name,
        row.dimension,
        row.n,
        row.high,
        percent(row.share),
        percent(row.low),
        percent(row.high95),
      ]),
      links: rows.map(({ href }) => href),
    },
  };
  if (drawn.length === 0)
    return {
      ...common,
      figure: null,
      notes: [],
      summary: `No ${what} with at least ${minItems} scored items.`,
      empty: {
        why: `No ${what} have ${minItems} or more scored items here.`,
        todo: "Lower the least number of items, or widen the time range.",
      },
    };
  return {
    ...common,
    figure: {
      data: [
        {
          type: "scatter",
          mode: "markers",
          x: drawn.map(({ share }) => percent(share)),
          y: drawn.map((_, at) => at),
          cliponaxis: false,
          marker: { color: "$accent", size: 8 },
          error_x: {
            type: "data",
            symmetric: false,
            array: drawn.map(({ share, high95 }) => percent(high95) - percent(share)),
            arrayminus: drawn.map(({ share, low }) => percent(share) - percent(low)),
            color: "$accent/60",
            thickness: 1.5,
            width: 3,
          },
          customdata: drawn.map((row) => [
            row.href,
            toLabel(row.name),
            row.high,
            row.n,
            percent(row.low),
            percent(row.high95),
            toLabel(row.dimension, 60),
          ]),
          hovertemplate:
            "<b>%{customdata[1]}</b><br>%{customdata[6]}<br>%{x:.1f} % (%{customdata[4]} – %{customdata[5]} %)<br>%{customdata[2]:,} of %{customdata[3]:,} items<extra></extra>",
        },
      ],
      layout: {
        ...buildBaseLayout(),
        xaxis: buildAxis("share at 7 or above, %", {
          rangemode: "tozero",
          ticksuffix: " %",
          fixedrange: true,
          nticks: 6,
        }),
        yaxis: buildAxis("", {
          tickvals: drawn.map((_, at) => at),
          ticktext: drawn.map(({ name }) => toLabel(name, 18)),
          range: [drawn.length - 0.4, -0.6],
          fixedrange: true,
          tickfont: { color: "$ink" },
        }),
      },
      heightPx: drawn.length * rowPx + 70,
    },
    notes: [
      `Bars: 95 % Wilson intervals. Only ${what} with at least ${minItems} scored items.`,
      ...(rows.length > maxRows ? [`The first ${maxRows} of ${rows.length}; the table has all.`] : []),
    ],
    summary: `${rows.length} ${what}; the first has ${percent(drawn[0]?.share ?? 0)} % of ${drawn[0]?.n ?? 0} items at 7 or above.`,
    empty: null,
  };
}
