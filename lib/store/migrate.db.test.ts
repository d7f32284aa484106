import { appendFile, cp, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { aDatabase } from "../../test/test-database";
import { migrate } from "./migrate";

test("applies nothing twice, applies what is new, and refuses a file that was edited after it was applied", async () => {
  const { url, database } = await aDatabase();
  const folder = await mkdtemp(path.join(tmpdir(), "migrations-"));
  await cp("prisma/migrations", folder, { recursive: true });
  expect(await migrate(url, folder)).toEqual([]);

  await mkdir(path.join(folder, "9999_later"));
  await writeFile(path.join(folder, "9999_later", "migration.sql"), "CREATE TABLE later (id int);");
  expect(await migrate(url, folder)).toEqual(["9999_later"]);
  expect(await database.$queryRaw`SELECT id FROM later`).toEqual([]);

  await appendFile(path.join(folder, "9999_later", "migration.sql"), "-- edited");
  await expect(migrate(url, folder)).rejects.toThrow("9999_later was edited");
});

test("leaves nothing behind of a migration that fails in its middle", async () => {
  const { url, database } = await aDatabase();
  const folder = await mkdtemp(path.join(tmpdir(), "migrations-"));
  await mkdir(path.join(folder, "9999_broken"));
  await writeFile(path.join(folder, "9999_broken", "migration.sql"), "CREATE TABLE half (id int); SELECT nonsense;");
  await expect(migrate(url, folder)).rejects.toThrow("9999_broken failed");
  expect(await database.$queryRaw`SELECT to_regclass('half')::text AS name`).toEqual([{ name: null }]);
});
