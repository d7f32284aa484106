import { RiskBadge } from "@/components/risk/risk-badge";
import { Time } from "@/components/time/time";
import { ColumnChoice } from "@/components/ui/column-choice";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Pager } from "@/components/ui/pager";
import { Panel } from "@/components/ui/panel";
import { Provenance } from "@/components/ui/provenance";
import { Table } from "@/components/ui/table";
import { sampleProvenance } from "./sample-provenance";

const rows = Array.from({ length: 14 }, (_, i) => ({
  name: `agent_${i}`,
  items: 400 - i * 27,
  mean: 6.1 - i * 0.4,
  max: 10 - (i % 11),
  seen: new Date(Date.UTC(2026, 10, 26, 20 - i)),
}));

export function TableSample() {
  return (
    <Panel
      title="Agents by share of high-risk items"
      flush
      actions={
        <ColumnChoice
          action="/design"
          columns={[
            { key: "items", label: "Items" },
            { key: "mean", label: "Mean" },
          ]}
          shown={["items"]}
          keep={[["range", "7d"]]}
        />
      }
      footer={<Provenance of={sampleProvenance} />}
    >
      <Table
        label="Agents"
        rows={rows}
        maxHeight="max-h-80"
        rowKey={(row) => row.name}
        empty={
          <EmptyState
            why="No agent fits these filters."
            todo="Lower the least number of items, or widen the time range."
          />
        }
        columns={[
          { key: "name", header: "Agent", cell: (row) => <Link href={`/agents/${row.name}`}>{row.name}</Link> },
          {
            key: "items",
            header: "Items",
            numeric: true,
            sort: { href: "?sort=items", direction: "desc" },
            cell: (row) => row.items,
          },
          {
            key: "mean",
            header: "Mean",
            numeric: true,
            sort: { href: "?sort=mean", direction: null },
            cell: (row) => row.mean.toFixed(2),
          },
          { key: "max", header: "Highest", cell: (row) => <RiskBadge score={row.max} /> },
          { key: "seen", header: "Last seen", cell: (row) => <Time at={row.seen} /> },
        ]}
      />
      <Pager firstHref="?" nextHref="?cursor=x" shown={rows.length} what="agents" />
    </Panel>
  );
}
