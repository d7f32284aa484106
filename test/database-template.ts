import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import pg from "pg";
import { migrate } from "../lib/store/migrate";

/** Vitest's global set-up: one migrated template a content of the migrations, which every test database is a copy of. */
export default async function prepareTemplate({ provide }: { provide: (key: "template", value: string) => void }) {
  const admin = process.env.TEST_DATABASE_URL;
  if (!admin)
    throw new Error(
      "TEST_DATABASE_URL is not set: run `npm test`, or point it at a PostgreSQL where databases may be made.",
    );
  const sql = await readFile("prisma/migrations/0001_init/migration.sql", "utf8");
  const name = `observatory_template_${createHash("sha256").update(sql).digest("hex").slice(0, 12)}`;
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  await client.query("SELECT pg_advisory_lock(4242)");
  const exists = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
  if (exists.rowCount === 0) await client.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  const url = new URL(admin);
  url.pathname = `/${name}`;
  await migrate(url.toString(), "prisma/migrations");
  await client.end();
  provide("template", name);
}

declare module "vitest" {
  export interface ProvidedContext {
    template: string;
  }
}
