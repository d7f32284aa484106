import { buildAxis, buildBaseLayout } from "./base-layout";
import type { Cell, Chart } from "./figure";
import type { Provenance } from "./provenance";

export interface OutcomeCount {
  outcome: string;
  /** As a reader is told it: "Over budget". */
  label: string;
  n: number;
}

const rowPx = 26;

/** How judging ended, a bar an outcome in the order given, those that did not occur included: an absence is said. */
export function prepareOutcomeBars({
  outcomes,
  hrefOf,
  provenance,
}: {
  outcomes: readonly OutcomeCount[];
  hrefOf: (outcome: string) => string;
  provenance: Provenance;
}): Chart {
  const total = outcomes.reduce((sum, { n }) => sum + n, 0);
  const percent = (n: number) => (total === 0 ? null : (100 * n) / total);
  const said = (n: number) => `${n.toLocaleString("en")} (${percent(n)?.toFixed(1)} %)`;
  const common = {
    name: "outcomes",
    title: "How judging ended",
    provenance,
    table: {
      columns: [
        { label: "outcome", numeric: false },
        { label: "items", numeric: true },
        { label: "share, %", numeric: true },
      ],
      rows: outcomes.map(({ label, n }): Cell[] => [
        label,
        n,
        total === 0 ? null : Number((percent(n) ?? 0).toFixed(2)),
      ]),
      links: outcomes.map(({ outcome, n }) => (n > 0 ? hrefOf(outcome) : null)),
    },
  };
  if (total === 0)
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
  return {
    ...common,
    figure: {
      data: [
        {
          type: "bar",
          orientation: "h",
          x: outcomes.map(({ n }) => n),
          y: outcomes.map(({ label }) => label),
          text: outcomes.map(({ n }) => said(n)),
          textposition: "outside",
          textfont: { color: "$ink", size: 11 },
          cliponaxis: false,
          marker: { color: outcomes.map(({ outcome }) => (outcome === "scored" ? "$accent" : "$control")) },
          customdata: outcomes.map(({ outcome, n }) => [n > 0 ? hrefOf(outcome) : null]),
          hovertemplate: "%{y}: <b>%{x:,}</b> items<extra></extra>",
        },
      ],
      layout: {
        ...buildBaseLayout(),
        bargap: 0.35,
        // The widest text stands to the right of the longest bar.
        xaxis: buildAxis("items", {
          range: [0, Math.max(...outcomes.map(({ n }) => n)) * 1.45],
          nticks: 4,
          fixedrange: true,
        }),
        yaxis: buildAxis("", { autorange: "reversed", fixedrange: true, showgrid: false, tickfont: { color: "$ink" } }),
      },
      heightPx: outcomes.length * rowPx + 60,
    },
    notes: ["Only scored items have numbers; the others have a reason."],
    summary: outcomes
      .filter(({ n }) => n > 0)
      .map(({ label, n }) => `${label}: ${said(n)}`)
      .join("; "),
    empty: null,
  };
}
