import { buildAxis } from "./base-layout";
import { buildStrips } from "./build-strips";
import type { Cell, Chart } from "./figure";
import { toLabel } from "./label";
import type { Provenance } from "./provenance";

/** How often each score 0–10 was given in one dimension; index = score. */
export interface ScoreCounts {
  dimension: string;
  title: string;
  histogram: readonly number[];
}

const scores = Array.from({ length: 11 }, (_, score) => score);

/** How the scores are spread, a strip a dimension: share of its items a score, with the count above each bar. */
export function prepareDistribution({
  dimensions,
  hrefOf,
  provenance,
}: {
  dimensions: readonly ScoreCounts[];
  /** Where a bar leads: the items with this score. */
  hrefOf: (dimension: string, score: number) => string;
  provenance: Provenance;
}): Chart {
  const rows = dimensions.flatMap(({ dimension, title, histogram }) => {
    const n = histogram.reduce((total, count) => total + count, 0);
    return scores.map((score) => {
      const count = histogram[score] ?? 0;
      return { dimension, title, score, count, n, percent: n === 0 ? null : (100 * count) / n };
    });
  });
  const common = {
    name: "score-distribution",
    title: "How scores are spread, by dimension",
    provenance,
    table: {
      columns: [
        { label: "dimension", numeric: false },
        { label: "score", numeric: true },
        { label: "items", numeric: true },
        { label: "share, %", numeric: true },
      ],
      rows: rows.map(({ title, score, count, percent }): Cell[] => [
        title,
        score,
        count,
        percent === null ? null : Number(percent.toFixed(2)),
      ]),
      links: rows.map(({ dimension, score, count }) => (count > 0 ? hrefOf(dimension, score) : null)),
    },
  };
  if (rows.every(({ count }) => count === 0))
    return {
      ...common,
      figure: null,
      notes: [],
      summary: "No item was scored in this period.",
      empty: { why: "No item was scored in this period.", todo: "Widen the time range or take a filter away." },
    };
  const strips = dimensions.map(({ dimension, title }) => {
    const own = rows.filter((row) => row.dimension === dimension);
    return {
      title: toLabel(title, 60),
      yTitle: "items, %",
      // Room for the counts above a bar of 100 %.
      yAxis: { range: [0, 122], tickvals: [0, 50, 100], ticksuffix: " %" },
      traces: [
        {
          type: "bar",
          name: toLabel(title, 60),
          x: scores,
          y: own.map(({ percent }) => percent),
          text: own.map(({ count }) => (count > 0 ? count.toLocaleString("en") : "")),
          textposition: "outside",
          textfont: { color: "$ink", size: 10 },
          // Counts keep their size above a narrow bar.
          constraintext: "none",
          cliponaxis: false,
          marker: { color: scores.map((score) => `$risk-${score}`), line: { color: "$control", width: 1 } },
          customdata: own.map(({ score, count }) => [count > 0 ? hrefOf(dimension, score) : null, count]),
          hovertemplate: "score %{x}<br><b>%{y:.1f} %</b>, %{customdata[1]:,} items<extra></extra>",
        },
      ],
    };
  });
  const xAxis = buildAxis("score", {
    dtick: 1,
    range: [-0.6, 10.6],
    fixedrange: true,
    showgrid: false,
    zeroline: false,
  });
  const figure = buildStrips({ strips, xAxis });
  return {
    ...common,
    figure: { ...figure, layout: { ...figure.layout, bargap: 0.2 } },
    notes: ["The number above a bar is its count of items. High risk begins at 7."],
    summary: dimensions.map((counts) => sayHigh(counts)).join("; "),
    empty: null,
  };
}

function sayHigh({ title, histogram }: ScoreCounts): string {
  const n = histogram.reduce((total, count) => total + count, 0);
  const high = histogram.slice(7).reduce((total, count) => total + count, 0);
  return `${title}: ${high.toLocaleString("en")} of ${n.toLocaleString("en")} items at 7 or above`;
}
