"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import type { Cell, ChartTable as ChartTableOf } from "@/lib/charts/figure";
import { toVisibleLine } from "@/lib/charts/visible-line";

const step = 200;

interface Row {
  cells: Cell[];
  href: string | null;
  index: number;
}

/** A chart's data to read, and the way to its items by keyboard. Long ones open in steps; the CSV has everything. */
export function ChartTable({ title, table }: { title: string; table: ChartTableOf }) {
  const [shown, setShown] = useState(step);
  const rows = table.rows
    .slice(0, shown)
    .map((cells, index): Row => ({ cells, href: table.links[index] ?? null, index }));
  const rest = table.rows.length - rows.length;
  return (
    <>
      <Table
        label={`Data of: ${title}`}
        rows={rows}
        rowKey={(row) => String(row.index)}
        empty={null}
        maxHeight="max-h-96"
        columns={table.columns.map((column, at) => ({
          key: column.label,
          header: column.label,
          numeric: column.numeric,
          className: "whitespace-nowrap",
          cell: ({ cells, href }: Row) => {
            const cell = cells[at] ?? null;
            const text =
              cell === null ? "–" : typeof cell === "number" ? cell.toLocaleString("en") : toVisibleLine(cell);
            return at === 0 && href ? <Link href={href}>{text}</Link> : text;
          },
        }))}
      />
      {rest > 0 && (
        <Button size="sm" className="mx-4 my-2" onClick={() => setShown(shown + step)}>
          Show {Math.min(step, rest)} more of {rest.toLocaleString("en")}
        </Button>
      )}
    </>
  );
}
