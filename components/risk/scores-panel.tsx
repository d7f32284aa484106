import type { ReactNode } from "react";
import { Panel } from "@/components/ui/panel";
import { Provenance } from "@/components/ui/provenance";
import { type Column, Table } from "@/components/ui/table";
import type { Provenance as ProvenanceOf } from "@/lib/charts/provenance";
import { dimensionTitle } from "@/lib/judging/dimension-title";
import type { SubjectKind } from "@/lib/judging/types";
import type { ScoreSummary } from "@/lib/reads/score-summary";
import { MeanFigure, ScoreFigure, ShareFigure } from "./score-figures";

interface ScoresRow extends ScoreSummary {
  dimension: string;
  kind: SubjectKind | "all";
}

const kinds = { all: "posts and comments", post: "posts", comment: "comments" } as const;

const order = ["all", "post", "comment"];

/** The bars of a column share one scale, which ends at the highest interval of the rows. */
const buildColumns = (rows: readonly ScoresRow[]): Column<ScoresRow>[] => [
  {
    key: "dimension",
    header: "Dimension",
    cell: ({ dimension, kind }) => {
      // The first row of a dimension bears its name, the others stand below it.
      const isFirst = rows.find((row) => row.dimension === dimension)?.kind === kind;
      return (
        <span className="flex min-w-40 flex-col">
          <span className={isFirst ? "font-medium" : "sr-only"}>{dimensionTitle(dimension)}</span>
          <span className={isFirst ? "text-2xs text-muted" : "pl-3"}>{kinds[kind]}</span>
        </span>
      );
    },
  },
  {
    key: "share",
    header: "Share ≥ 7",
    numeric: true,
    cell: (row) => <ShareFigure scores={row} max={highest(rows, "shareHigh")} />,
  },
  { key: "n", header: "n", numeric: true, cell: ({ n }) => n.toLocaleString("en") },
  {
    key: "mean",
    header: "Mean",
    numeric: true,
    cell: (row) => <MeanFigure scores={row} max={highest(rows, "meanHigh")} />,
  },
  { key: "p95", header: "p95", numeric: true, cell: ({ p95 }) => <ScoreFigure score={p95} /> },
  { key: "max", header: "Highest", numeric: true, cell: ({ max }) => <ScoreFigure score={max} /> },
  { key: "high", header: "Items ≥ 7", numeric: true, cell: ({ high }) => high.toLocaleString("en") },
];

const highest = (rows: readonly ScoresRow[], key: "shareHigh" | "meanHigh") =>
  Math.max(0.001, ...rows.map((row) => row[key] ?? 0));

/** One judge's scores of an agent or a community: each dimension, of posts, of comments and of both, as far as they are given. */
export function ScoresPanel({
  scores,
  kind,
  description,
  empty,
  provenance,
}: {
  /** Of the judge that is shown. */
  scores: readonly ScoresRow[];
  kind: SubjectKind | null;
  /** Of what time they are, or the way to other judges' scores. */
  description: ReactNode;
  empty: ReactNode;
  provenance: ProvenanceOf;
}) {
  const titles = [...new Set(scores.map(({ dimension }) => dimension))];
  const rows = scores
    .filter((row) => kind === null || row.kind === kind)
    .sort(
      (a, b) =>
        titles.indexOf(a.dimension) - titles.indexOf(b.dimension) || order.indexOf(a.kind) - order.indexOf(b.kind),
    );
  return (
    <Panel title="Scores by dimension" description={description} flush footer={<Provenance of={provenance} />}>
      <Table
        label="Scores, a row for each dimension and kind"
        columns={buildColumns(rows)}
        rows={rows}
        rowKey={(row) => `${row.dimension} ${row.kind}`}
        maxHeight="max-h-none"
        empty={empty}
      />
    </Panel>
  );
}
