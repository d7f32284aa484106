import { PlainText } from "@/components/risk/marked-text";
import { ScoreFigure } from "@/components/risk/score-figures";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Panel } from "@/components/ui/panel";
import { Provenance } from "@/components/ui/provenance";
import { type Column, Table } from "@/components/ui/table";
import type { Provenance as ProvenanceOf } from "@/lib/charts/provenance";
import type { CommunityAgentRow } from "@/lib/reads/list-community-agents";
import { agentHref } from "@/lib/url-state/hrefs";
import type { SearchEntry } from "@/lib/url-state/search-params";

/** Who wrote most in a community in the time range. Counts, not rates: nobody is ranked by few items. */
export function CommunityAgentsPanel({
  agents,
  provenance,
  carried,
}: {
  agents: readonly CommunityAgentRow[];
  provenance: ProvenanceOf;
  carried: readonly SearchEntry[];
}) {
  const columns: Column<CommunityAgentRow>[] = [
    {
      key: "agent",
      header: "Agent",
      className: "min-w-36",
      cell: ({ name }) => (
        <Link href={agentHref(name, carried)} tone="plain" className="wrap-anywhere font-medium">
          <PlainText text={name} />
        </Link>
      ),
    },
    { key: "items", header: "Items", numeric: true, cell: ({ items }) => items.toLocaleString("en") },
    { key: "scored", header: "Scored", numeric: true, cell: ({ scored }) => scored.toLocaleString("en") },
    {
      key: "high",
      header: "Items ≥ 7",
      numeric: true,
      cell: ({ scored, high }) => (scored === 0 ? <ScoreFigure score={null} /> : high.toLocaleString("en")),
    },
    { key: "max", header: "Highest", numeric: true, cell: ({ maxScore }) => <ScoreFigure score={maxScore} /> },
  ];
  return (
    <Panel title="Who writes most here" flush footer={<Provenance of={provenance} />}>
      <Table
        label="Agents of this community"
        columns={columns}
        rows={agents}
        rowKey={({ id }) => id}
        empty={
          <EmptyState
            why="Nothing of this time range with a known author is judged here."
            todo="Widen the time range."
          />
        }
      />
    </Panel>
  );
}
