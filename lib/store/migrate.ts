import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { ObservatoryError } from "../errors";

// Any fixed number: the same one that Prisma's own `migrate deploy` takes, so that the two exclude each other.
const advisoryLock = 72707369;

const bookkeeping = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" varchar(36) PRIMARY KEY NOT NULL, "checksum" varchar(64) NOT NULL, "finished_at" timestamptz,
    "migration_name" varchar(255) NOT NULL, "logs" text, "rolled_back_at" timestamptz,
    "started_at" timestamptz NOT NULL DEFAULT now(), "applied_steps_count" integer NOT NULL DEFAULT 0)`;

/**
 * Applies the SQL files of prisma/migrations that the database has not seen, in order of their folders, each in a transaction of its
 * own, with the rows that Prisma's `migrate deploy` would write. Returns the names applied. An edited file is refused.
 */
export async function migrate(databaseUrl: string, folder: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  await client.connect().catch((cause: unknown) => {
    throw new ObservatoryError("database_unavailable", "PostgreSQL does not answer.", { cause });
  });
  try {
    await client.query("SELECT pg_advisory_lock($1)", [advisoryLock]);
    await client.query(bookkeeping);
    const applied: string[] = [];
    for (const migration of await listMigrations(folder))
      if (await applyMigration(client, migration)) applied.push(migration.name);
    return applied;
  } finally {
    await client.end();
  }
}

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

async function listMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

async function applyMigration(client: pg.Client, { name, sql, checksum }: Migration): Promise<boolean> {
  const known = await client.query<{ checksum: string }>(
    `SELECT checksum FROM "_prisma_migrations" WHERE migration_name = $1 AND finished_at IS NOT NULL AND rolled_back_at IS NULL`,
    [name],
  );
  const seen = known.rows[0];
  if (seen && seen.checksum !== checksum)
    throw new ObservatoryError(
      "configuration",
      `Migration ${name} was edited after it was applied; write a new one instead.`,
    );
  if (seen) return false;
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
    return true;
  } catch (cause) {
    await client.query("ROLLBACK");
    throw new ObservatoryError("configuration", `Migration ${name} failed: ${(cause as Error).message}`, { cause });
  }
}
