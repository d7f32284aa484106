import { EmptyState } from "@/components/ui/empty-state";
import { type Column, Table } from "@/components/ui/table";
import { formatUsd } from "./format-usd";

interface Month {
  month: string;
  usd: number;
}

const columns: Column<Month>[] = [
  { key: "month", header: "Month (UTC)", cell: ({ month }) => month },
  { key: "usd", header: "Committed", numeric: true, cell: ({ usd }) => formatUsd(usd) },
];

export function SpendTable({ months }: { months: readonly Month[] }) {
  return (
    <Table
      label="Spend by month"
      columns={columns}
      rows={months}
      rowKey={({ month }) => month}
      empty={<EmptyState why="No judge was paid so far." />}
    />
  );
}
