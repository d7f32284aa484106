import type { Cell, Chart } from "./figure";
import { buildProvenanceLines } from "./provenance";

/**
 * One field by RFC 4180. Text that a spreadsheet would take for a formula (it begins with = + - @, a tab or a carriage return; white space
 * before it counts as none) gets an apostrophe in front. Numbers are ours and stay numbers.
 */
export function toCsvField(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const safe = /^\s*[=+\-@\t\r]|^[\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

export const toCsvLine = (cells: readonly Cell[]): string => `${cells.map(toCsvField).join(",")}\r\n`;

/** A chart's own data with what it rests on: lines that begin with "# ", then the head, then a row a point. */
export function buildChartCsv({
  title,
  notes,
  provenance,
  table,
}: Pick<Chart, "title" | "notes" | "provenance" | "table">): string {
  const head = [title, ...notes, ...buildProvenanceLines(provenance)].map((line) => toCsvLine([`# ${line}`]));
  return [...head, toCsvLine(table.columns.map(({ label }) => label)), ...table.rows.map(toCsvLine)].join("");
}
