import type { ReactNode } from "react";
import { MeanFigure, ScoreFigure, ShareFigure } from "@/components/risk/score-figures";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { Provenance } from "@/components/ui/provenance";
import { type Column, Table } from "@/components/ui/table";
import type { Provenance as ProvenanceOf } from "@/lib/charts/provenance";
import { dimensionTitle } from "@/lib/judging/dimension-title";
import type { SubjectKind } from "@/lib/judging/types";
import type { AgentScoreRow } from "@/lib/reads/get-agent";

const kinds = { all: "posts and comments", post: "posts", comment: "comments" } as const;

const order = ["all", "post", "comment"];

const columns: Column<AgentScoreRow>[] = [
  {
    key: "dimension",
    header: "Dimension",
    cell: ({ dimension, kind }) => (
      <span className="flex min-w-40 flex-col">
        <span className={kind === "all" ? "font-medium" : "sr-only"}>{dimensionTitle(dimension)}</span>
        <span className={kind === "all" ? "text-2xs text-muted" : "pl-3"}>{kinds[kind]}</span>
      </span>
    ),
  },
  { key: "share", header: "Share ≥ 7", numeric: true, cell: (row) => <ShareFigure scores={row} /> },
  { key: "n", header: "n", numeric: true, cell: ({ n }) => n.toLocaleString("en") },
  { key: "mean", header: "Mean", numeric: true, cell: (row) => <MeanFigure scores={row} /> },
  { key: "p95", header: "p95", numeric: true, cell: ({ p95 }) => <ScoreFigure score={p95} /> },
  { key: "max", header: "Highest", numeric: true, cell: ({ max }) => <ScoreFigure score={max} /> },
  { key: "high", header: "Items ≥ 7", numeric: true, cell: ({ high }) => high.toLocaleString("en") },
];

/** One judge's scores of an agent: each dimension, of posts, of comments and of both. */
export function AgentScoresPanel({
  scores,
  kind,
  judges,
  provenance,
}: {
  /** Of the judge that is shown. */
  scores: readonly AgentScoreRow[];
  kind: SubjectKind | null;
  /** The way to other judges' scores. */
  judges: ReactNode;
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
    <Panel
      title="Scores by dimension and kind"
      description={judges ?? "All time, whatever the time range. Thin figures: 95 % intervals."}
      flush
      footer={<Provenance of={provenance} />}
    >
      <Table
        label="Scores by dimension and kind"
        columns={columns}
        rows={rows}
        rowKey={(row) => `${row.dimension} ${row.kind}`}
        maxHeight="max-h-none"
        empty={
          <EmptyState
            why="Nothing of this agent is scored."
            todo="Its items and how judging of each ended are listed under Items; a later run may score them."
          />
        }
      />
    </Panel>
  );
}
