import pg from "pg";
import { ObservatoryError } from "../errors";

// Any fixed number: whoever holds it hosts the embedded engine of this database.
export const engineLock = 72707370;

/**
 * Waits until this process is the only one that hosts the embedded engine of the database: a second worker stands by and takes over when the
 * first one dies, whose connection, and with it the lock, dies too. `onLost` is called when the connection breaks.
 */
export async function acquireEngineLock(
  databaseUrl: string,
  options: { onWait: () => void; onLost: () => void },
): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000, keepAlive: true });
  await client.connect().catch((cause: unknown) => {
    throw new ObservatoryError("database_unavailable", "PostgreSQL does not answer.", { cause });
  });
  client.on("error", options.onLost);
  client.on("end", options.onLost);
  const { rows } = await client.query<{ free: boolean }>("SELECT pg_try_advisory_lock($1) AS free", [engineLock]);
  if (rows[0]?.free) return;
  options.onWait();
  await client.query("SELECT pg_advisory_lock($1)", [engineLock]);
}
