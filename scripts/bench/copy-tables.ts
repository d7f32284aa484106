import { once } from "node:events";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from, to } from "pg-copy-streams";

/** The rows of tables in the binary format of COPY, so that loading them costs the server no parsing of text. */
export interface CopiedTable {
  table: string;
  columns: string;
  data: Buffer[];
}

/** Reads whole tables as they stand, without generated columns: these the server computes again. */
export async function copyOut(url: string, tables: readonly string[]): Promise<CopiedTable[]> {
  return withClient(url, async (client) => {
    const copied: CopiedTable[] = [];
    for (const table of tables) {
      const { rows } = await client.query<{ columns: string }>(
        `SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS columns FROM pg_attribute
         WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
        [table],
      );
      const columns = rows[0]?.columns ?? "";
      const data: Buffer[] = [];
      const stream = client.query(to(`COPY ${table} (${columns}) TO STDOUT (FORMAT binary)`));
      stream.on("data", (chunk: Buffer) => data.push(chunk));
      await once(stream, "end");
      copied.push({ table, columns, data });
    }
    return copied;
  });
}

/** Loads tables one after the other through one connection, each by one COPY; seconds. */
export async function copyIn(url: string, tables: readonly CopiedTable[]): Promise<number> {
  return withClient(url, async (client) => {
    const startedAt = performance.now();
    for (const { table, columns, data } of tables)
      await pipeline(Readable.from(data), client.query(from(`COPY ${table} (${columns}) FROM STDIN (FORMAT binary)`)));
    return (performance.now() - startedAt) / 1_000;
  });
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
