import { Time } from "@/components/time/time";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { type Column, Table } from "@/components/ui/table";
import type { Failure } from "@/lib/reads/list-failures";
import { runHref } from "@/lib/url-state/hrefs";

const columns: Column<Failure>[] = [
  { key: "run", header: "Run", cell: (failure) => <Link href={runHref(failure.runId)}>{failure.runId}</Link> },
  { key: "at", header: "Failed at", cell: (failure) => <Time at={failure.finishedAt} /> },
  { key: "task", header: "In task", cell: (failure) => <code className="text-xs">{failure.task ?? "–"}</code> },
  { key: "code", header: "Error", cell: (failure) => <code className="text-xs">{failure.errorCode ?? "–"}</code> },
  { key: "error", header: "What happened", cell: (failure) => failure.error ?? "not known", className: "min-w-56" },
];

export function FailureTable({ failures }: { failures: readonly Failure[] }) {
  return (
    <Table
      label="Failed runs"
      columns={columns}
      rows={failures}
      rowKey={(failure) => failure.runId}
      empty={<EmptyState why="No run has failed." />}
    />
  );
}
