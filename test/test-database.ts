import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject, onTestFinished } from "vitest";
import { connectDatabase, type Database } from "../lib/store/database";

export interface TestDatabase {
  url: string;
  database: Database;
}

/** A migrated, empty database of its own for the running test, dropped when the test ends. */
export async function aDatabase(): Promise<TestDatabase> {
  const admin = process.env.TEST_DATABASE_URL ?? "";
  const name = `observatory_test_${randomBytes(6).toString("hex")}`;
  await asAdmin(admin, async (client) => {
    // Copying needs the template without connections: two tests that start at once take turns.
    await client.query("SELECT pg_advisory_lock(4243)");
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${inject("template")}`);
  });
  const url = new URL(admin);
  url.pathname = `/${name}`;
  const database = connectDatabase(url.toString());
  onTestFinished(async () => {
    await database.$disconnect();
    await asAdmin(admin, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  });
  return { url: url.toString(), database };
}

async function asAdmin(url: string, work: (client: pg.Client) => Promise<unknown>) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
