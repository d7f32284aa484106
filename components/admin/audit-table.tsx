import { Time } from "@/components/time/time";
import { EmptyState } from "@/components/ui/empty-state";
import { type Column, Table } from "@/components/ui/table";
import type { AuditLine } from "@/lib/audit/list-audit";

const columns: Column<AuditLine>[] = [
  { key: "at", header: "When", cell: (line) => <Time at={line.at} /> },
  { key: "actor", header: "Who", cell: (line) => line.actor },
  { key: "act", header: "Act", cell: (line) => <code className="text-xs">{line.act}</code> },
  { key: "target", header: "On", cell: (line) => <code className="break-all text-xs">{line.target ?? "–"}</code> },
  {
    key: "detail",
    header: "Detail",
    cell: (line) => <code className="break-all text-muted text-xs">{sayDetail(line.detail)}</code>,
  },
];

export function AuditTable({ lines }: { lines: readonly AuditLine[] }) {
  return (
    <Table
      label="Audit log"
      columns={columns}
      rows={lines}
      rowKey={(line) => line.id}
      empty={
        <EmptyState why="No act of this kind so far." todo="Signing in, settings, runs and users leave lines here." />
      }
    />
  );
}

/** "from 500, to 20"; nothing where there is none. The database keeps no order of the names: what it was goes before what it became. */
function sayDetail(detail: unknown): string {
  if (typeof detail !== "object" || detail === null) return "";
  return Object.entries(detail)
    .filter(([name, value]) => value !== null || name === "from")
    .sort(([a], [b]) => Number(a === "to") - Number(b === "to"))
    .map(([name, value]) => `${name} ${sayValue(value)}`)
    .join(", ");
}

const sayValue = (value: unknown) =>
  value === null ? "default" : typeof value === "string" ? value : JSON.stringify(value);
