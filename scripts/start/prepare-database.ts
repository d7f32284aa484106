import path from "node:path";
import { migrate } from "../../lib/store/migrate";
import { ensureDatabase } from "../postgres/ensure-database";
import { acquirePostgres } from "../postgres/own-postgres";
import { probeOrFail } from "../postgres/probe";
import { isAlive } from "../process/identity.mjs";
import type { Shutdown } from "../process/signals.mjs";
import { step } from "../process/step.mjs";

export interface PreparedDatabase {
  url: string;
  /** False once our own server has died. */
  isAlive(): boolean;
}

/** A migrated database: the one of DATABASE_URL, or `name` on our own PostgreSQL, which stops with this script if nobody else uses it. */
export async function prepareDatabase(
  root: string,
  name: string,
  givenUrl: string | undefined,
  shutdown: Shutdown,
): Promise<PreparedDatabase> {
  const database = givenUrl ? await openGiven(givenUrl) : await openOwn(root, name, shutdown);
  await step(
    "Migrations",
    () => migrate(database.url, path.join(root, "prisma", "migrations")),
    (applied) => (applied.length > 0 ? `applied ${applied.join(", ")}` : "all applied"),
  );
  return database;
}

async function openGiven(url: string): Promise<PreparedDatabase> {
  await step(
    "PostgreSQL",
    () => probeOrFail(url),
    () => "the one of DATABASE_URL",
  );
  return { url, isAlive: () => true };
}

async function openOwn(root: string, name: string, shutdown: Shutdown): Promise<PreparedDatabase> {
  const open = async () => {
    const postgres = await acquirePostgres(root, "postgres");
    shutdown.onStop(postgres.release);
    await ensureDatabase(postgres.urlOf("postgres"), name);
    return postgres;
  };
  const postgres = await step("PostgreSQL", open, ({ description }) => `${description}, database ${name}`);
  return { url: postgres.urlOf(name), isAlive: () => isAlive(postgres.identity) };
}
