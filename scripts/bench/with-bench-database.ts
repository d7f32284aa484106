import { randomBytes } from "node:crypto";
import path from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { connectDatabase, type Database } from "../../lib/store/database";
import { migrate } from "../../lib/store/migrate";

const migrations = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../prisma/migrations");

/** Runs `work` on a migrated database of its own on the server of TEST_DATABASE_URL (scripts/bench/run.mjs sets it), and drops it. */
export async function withBenchDatabase<T>(work: (db: Database, url: string) => Promise<T>): Promise<T> {
  const admin = process.env.TEST_DATABASE_URL;
  if (!admin) throw new Error("TEST_DATABASE_URL is not set: start this with npm run bench.");
  const name = `observatory_bench_${randomBytes(6).toString("hex")}`;
  await asAdmin(admin, `CREATE DATABASE ${name}`);
  const url = new URL(admin);
  url.pathname = `/${name}`;
  try {
    await migrate(url.toString(), migrations);
    const db = connectDatabase(url.toString());
    try {
      return await work(db, url.toString());
    } finally {
      await db.$disconnect();
    }
  } finally {
    await asAdmin(admin, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  }
}

async function asAdmin(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
