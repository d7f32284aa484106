import type { Sql } from "./database";
import { Prisma } from "./generated/client";
import { inBatches } from "./in-batches";
import type { Seen } from "./types";
import { type Columns, names, unnestRows } from "./unnest-rows";

/** How agents and communities are kept: facts that may be unknown, and counts whose changes are kept as history. */
export interface ProfileTable<Row> {
  table: "agent" | "submolt";
  historyTable: "agent_history" | "submolt_history";
  historyKey: "agent_id" | "submolt_id";
  /** Without id and name. */
  facts: Columns<Row>;
  /** Stamps that move without anything having changed. */
  stamps: Columns<Row>;
  counts: Columns<Row>;
}

/**
 * Writes profiles; null (the site did not tell) never erases a known value. A row whose facts or counts differ gets
 * last_changed_run_id, one whose counts differ a row of history. Within one call the last of equal ids wins.
 */
export async function saveProfiles<Row extends { id: string; name: string }>(
  sql: Sql,
  kind: ProfileTable<Row>,
  rows: readonly Row[],
  seen: Seen,
  extra: Record<string, Date | null> = {},
): Promise<void> {
  const unique = [...new Map(rows.map((row) => [row.id, row])).values()];
  for (const batch of inBatches(unique)) await sql.$executeRaw(profileStatement(kind, batch, seen, extra));
}

function profileStatement<Row extends { id: string; name: string }>(
  { table, historyTable, historyKey, facts, stamps, counts }: ProfileTable<Row>,
  rows: readonly Row[],
  { at, runId }: Seen,
  extra: Record<string, Date | null>,
): Prisma.Sql {
  const told = { ...facts, ...stamps, ...counts };
  const columns = Object.keys(told);
  const compared = [...Object.keys(facts), ...Object.keys(counts)];
  const counted = Object.keys(counts);
  const raw = Prisma.raw;
  const seenAt = Prisma.sql`${at.toISOString()}::timestamptz`;
  const kept = (name: string) => `COALESCE(EXCLUDED.${name}, ${table}.${name})`;
  const extraColumns = Object.keys(extra);
  const extraValues = Object.values(extra).map((value) => Prisma.sql`${value?.toISOString() ?? null}::timestamptz`);
  const all = ["id", "name", ...columns];
  const source = unnestRows<Row>("s", rows, { id: ["text", (r) => r.id], name: ["text", (r) => r.name], ...told });
  // `old` reads the row as it was before this statement: that is what a statement's own writes leave visible to it.
  return Prisma.sql`
    WITH saved AS (
      INSERT INTO ${raw(table)} (${names([...all, ...extraColumns])}, first_seen_at, last_seen_at, first_seen_run_id, last_changed_run_id)
      SELECT ${Prisma.join([names(all, "s."), ...extraValues, seenAt, seenAt, Prisma.sql`${runId}`, Prisma.sql`${runId}`])}
      FROM ${source} ORDER BY s.id
      ON CONFLICT (id) DO UPDATE SET
        name = EXCLUDED.name,
        ${raw(columns.map((name) => `${name} = ${kept(name)}`).join(", "))},
        ${raw(extraColumns.map((name) => `${name} = GREATEST(EXCLUDED.${name}, ${table}.${name}),`).join(" "))}
        last_seen_at = GREATEST(${raw(table)}.last_seen_at, EXCLUDED.last_seen_at),
        last_changed_run_id = CASE
          WHEN (${names(["name", ...compared], `${table}.`)}) IS NOT DISTINCT FROM (EXCLUDED.name, ${raw(compared.map(kept).join(", "))})
          THEN ${raw(table)}.last_changed_run_id ELSE EXCLUDED.last_changed_run_id END
      RETURNING ${names(["id", ...counted], `${table}.`)}
    )
    INSERT INTO ${raw(historyTable)} (${raw(historyKey)}, at, ${names(counted)})
    SELECT saved.id, ${seenAt}, ${names(counted, "saved.")}
    FROM saved LEFT JOIN ${raw(table)} old ON old.id = saved.id
    WHERE (${names(counted, "saved.")}) IS DISTINCT FROM (${names(counted, "old.")})
    ON CONFLICT (${raw(historyKey)}, at) DO UPDATE SET ${raw(counted.map((name) => `${name} = EXCLUDED.${name}`).join(", "))}`;
}
