import type { Sql } from "./database";

/** How far a stream has been read; its shape belongs to whoever reads the stream. null: never. */
export async function getCursor(db: Sql, stream: string): Promise<unknown> {
  const rows = await db.$queryRaw<{ value: unknown }[]>`SELECT value FROM cursor WHERE stream = ${stream}`;
  return rows[0]?.value ?? null;
}

export async function saveCursor(db: Sql, stream: string, value: unknown, runId: string): Promise<void> {
  const json = JSON.stringify(value);
  await db.$executeRaw`
    INSERT INTO cursor (stream, value, run_id) VALUES (${stream}, ${json}::jsonb, ${runId})
    ON CONFLICT (stream) DO UPDATE SET value = excluded.value, run_id = excluded.run_id, updated_at = now()
    WHERE cursor.value IS DISTINCT FROM excluded.value`;
}
