import { OutcomeBadge } from "@/components/risk/outcome-badge";
import { formatUtc } from "@/components/time/format-time";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { type Column, Table } from "@/components/ui/table";
import { dimensionTitle } from "@/lib/judging/dimension-title";
import type { RunDetail, RunScoreRow } from "@/lib/reads/get-run";
import type { SearchEntry } from "@/lib/url-state/search-params";

type OutcomeRow = RunDetail["outcomes"][number];
type RejectRow = RunDetail["rejects"][number];
type WindowRow = RunDetail["windows"][number];

const count = (n: number) => n.toLocaleString("en");
const percent = (share: number | null) => (share === null ? "–" : `${(share * 100).toFixed(1)} %`);

/** What came of a run: outcomes, numbers per dimension and judge, what was skipped, what it covered. */
export function RunResults({ run }: { run: RunDetail; carried: readonly SearchEntry[] }) {
  const judges = new Map(run.judges.map((judge) => [judge.epochId, judge.label]));
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Panel title="Outcomes" description="What this run judged, and what it did not." flush>
        <Table<OutcomeRow>
          label="Outcomes by kind"
          rows={run.outcomes}
          rowKey={(row) => `${row.kind} ${row.outcome}`}
          columns={[
            { key: "outcome", header: "Outcome", cell: (row) => <OutcomeBadge outcome={row.outcome} /> },
            { key: "kind", header: "Kind", cell: (row) => `${row.kind}s` },
            { key: "n", header: "n", numeric: true, cell: (row) => count(row.n) },
          ]}
          empty={
            <EmptyState
              why="Nothing has been evaluated by this run."
              todo="New or edited posts and comments are, once fetched."
            />
          }
        />
      </Panel>
      <Panel title="Scores of this run" description="Posts and comments together; each judge apart." flush>
        <Table<RunScoreRow>
          label="Scores by dimension"
          rows={run.scores}
          rowKey={(row) => `${row.dimension} ${row.epochId}`}
          columns={scoreColumns(judges)}
          empty={
            <EmptyState
              why="No scores are added up yet."
              todo="They are when the task compute_aggregates has run and something was scored."
            />
          }
        />
      </Panel>
      <Panel
        title="Skipped on arrival"
        description="Items that could not be understood: counted, kept with their reason, and never fatal."
        flush
      >
        <Table<RejectRow>
          label="Rejected items"
          rows={run.rejects}
          rowKey={(row) => `${row.kind} ${row.reason}`}
          columns={[
            { key: "reason", header: "Reason", cell: (row) => row.reason.replaceAll("_", " ") },
            { key: "kind", header: "Kind", cell: (row) => row.kind },
            { key: "n", header: "n", numeric: true, cell: (row) => count(row.n) },
          ]}
          empty={<EmptyState why="Every item that was fetched could be stored." />}
        />
      </Panel>
      <Panel title="Covered" description="Spans of content time that this run has read to their end." flush>
        <Table<WindowRow>
          label="Covered spans"
          rows={run.windows}
          rowKey={(row) => `${row.stream} ${row.from} ${row.to}`}
          columns={windowColumns}
          empty={<EmptyState why="This run has covered no span yet." />}
        />
      </Panel>
    </div>
  );
}

const scoreColumns = (judges: ReadonlyMap<string, string>): Column<RunScoreRow>[] => [
  { key: "dimension", header: "Dimension", cell: (row) => dimensionTitle(row.dimension) },
  { key: "n", header: "n", numeric: true, cell: (row) => count(row.n) },
  { key: "mean", header: "Mean (0–10)", numeric: true, cell: (row) => row.mean?.toFixed(2) ?? "–" },
  { key: "p95", header: "p95", numeric: true, cell: (row) => row.p95 ?? "–" },
  {
    key: "share",
    header: "Share ≥ 7 (95 %)",
    numeric: true,
    cell: (row) => (
      <span className="whitespace-nowrap">
        {percent(row.share)}{" "}
        <span className="text-muted">
          {percent(row.shareLow)} – {percent(row.shareHigh)}
        </span>
      </span>
    ),
  },
  {
    key: "judge",
    header: "Judge",
    cell: (row) => <span className="text-muted">{judges.get(row.epochId) ?? row.epochId}</span>,
  },
];

const span = (at: string) => formatUtc(new Date(at));
const windowColumns: Column<WindowRow>[] = [
  { key: "span", header: "From – to (UTC)", cell: (row) => `${span(row.from)} – ${span(row.to)}` },
  { key: "stream", header: "Stream", cell: (row) => row.stream },
  { key: "seen", header: "Seen", numeric: true, cell: (row) => count(row.seen) },
  { key: "stored", header: "Stored", numeric: true, cell: (row) => count(row.stored) },
  { key: "cut", header: "Cut by a cap", numeric: true, cell: (row) => count(row.cut) },
];
