import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./class-names";
import { Link } from "./link";
import { ScrollBox } from "./scroll-box";

export interface Column<Row> {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Right-aligned, tabular. */
  numeric?: boolean;
  /** Where a click on the head leads, and how this column sorts now (null: not by this one). */
  sort?: { href: string; direction: "asc" | "desc" | null };
  className?: string;
}

/**
 * Rows in a box of its own: it scrolls sideways in itself, its head stays in sight, and it is reached by keyboard. The first column is the row's
 * header. What is shown when there are no rows is the caller's: `empty` says why and what to do.
 */
export function Table<Row>({
  label,
  columns,
  rows,
  rowKey,
  empty,
  maxHeight = "max-h-[min(75svh,60rem)]",
}: {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  empty: ReactNode;
  maxHeight?: string;
}) {
  if (rows.length === 0) return <>{empty}</>;
  return (
    <ScrollBox label={label} className={cx("-outline-offset-2", maxHeight)}>
      <table className="w-full border-separate border-spacing-0 text-sm">
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                aria-sort={column.sort ? ariaSort(column.sort.direction) : undefined}
                className={cx(
                  "sticky top-0 z-10 whitespace-nowrap border-line border-b bg-surface px-3 py-1.5 font-medium text-muted text-xs first:pl-4 last:pr-4",
                  column.numeric ? "text-right" : "text-left",
                )}
              >
                {column.sort ? <SortLink sort={column.sort}>{column.header}</SortLink> : column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="group hover:bg-raised">
              {columns.map((column, index) => {
                const Cell = index === 0 ? "th" : "td";
                return (
                  <Cell
                    key={column.key}
                    scope={index === 0 ? "row" : undefined}
                    className={cx(
                      "border-line border-b px-3 py-1.5 align-top font-normal first:pl-4 last:pr-4 group-last:border-b-0",
                      column.numeric ? "text-right" : "text-left",
                      column.className,
                    )}
                  >
                    {column.cell(row)}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

const ariaSort = (direction: "asc" | "desc" | null) =>
  direction === "asc" ? "ascending" : direction === "desc" ? "descending" : "none";

function SortLink({ sort, children }: { sort: NonNullable<Column<unknown>["sort"]>; children: ReactNode }) {
  const Icon = sort.direction === "asc" ? ArrowUp : sort.direction === "desc" ? ArrowDown : ChevronsUpDown;
  return (
    <Link
      href={sort.href}
      tone="bare"
      scroll={false}
      className={cx("inline-flex min-h-6 items-center gap-1 hover:text-text", sort.direction && "text-text")}
    >
      {children}
      <Icon aria-hidden className="size-3" />
    </Link>
  );
}
