import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { endProcess } from "../process/end-process.mjs";
import { isAlive } from "../process/identity.mjs";
import { ensureDatabase } from "./ensure-database";
import { acquirePostgres } from "./own-postgres";
import { probe } from "./probe";

/** A folder that the user postgres can enter, when root runs the tests. The packages are the project's. */
function aProject(): string {
  const root = mkdtempSync(path.join(tmpdir(), "own-postgres-"));
  chmodSync(root, 0o755);
  symlinkSync(path.resolve("node_modules"), path.join(root, "node_modules"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}
const postmasterPid = (root: string) => path.join(root, ".data/postgres/postmaster.pid");

async function acquire(root: string) {
  const postgres = await acquirePostgres(root, "postgres", { fsync: "off" });
  onTestFinished(() => postgres.release());
  return postgres;
}

test("makes a server that only the password opens and only this machine reaches, and stops it with its last user", async () => {
  const root = aProject();
  const postgres = await acquire(root);
  expect(await probe(postgres.urlOf("postgres"), 5_000)).toBeNull();
  expect(await ensureDatabase(postgres.urlOf("postgres"), "one")).toBe(true);
  expect(await ensureDatabase(postgres.urlOf("postgres"), "one")).toBe(false);
  expect(await probe(postgres.urlOf("other"), 5_000)).toMatchObject({ words: "has no database of that name" });
  const stranger = new URL(postgres.urlOf("one"));
  stranger.password = "guess";
  expect(await probe(stranger.toString(), 5_000)).toMatchObject({ words: "refuses the password" });
  const [, , , , , listens] = readFileSync(postmasterPid(root), "utf8").split("\n");
  expect(listens).toBe("127.0.0.1");
  expect(statSync(path.join(root, ".data/secrets/postgres")).mode & 0o777).toBe(0o600);
  await postgres.release();
  expect(isAlive(postgres.identity)).toBe(false);
});

test("goes on with the server that a killed script left running, and stops that one too in the end", async () => {
  const root = aProject();
  const own = path.resolve("scripts/postgres/own-postgres.ts");
  const code = `
    const { acquirePostgres } = await import(${JSON.stringify(own)});
    const { identity } = await acquirePostgres(${JSON.stringify(root)}, "postgres", { fsync: "off" });
    console.log(JSON.stringify(identity));
    setInterval(() => {}, 1000);`;
  const script = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const identity = JSON.parse(
    await new Promise<string>((resolve) => script.stdout.once("data", (chunk) => resolve(String(chunk)))),
  );
  script.kill("SIGKILL");
  await new Promise((resolve) => script.once("close", resolve));
  expect(isAlive(identity)).toBe(true);
  const postgres = await acquire(root);
  expect(postgres.identity).toEqual(identity);
  expect(postgres.description).toContain("already running");
  await postgres.release();
  expect(isAlive(identity)).toBe(false);
});

test("starts again after the server was killed, also when its process id belongs to somebody else by now", async () => {
  const root = aProject();
  const first = await acquire(root);
  await endProcess(first.identity, 0, "SIGKILL");
  const second = await acquire(root);
  expect(await probe(second.urlOf("postgres"), 5_000)).toBeNull();
  const note = readFileSync(postmasterPid(root), "utf8");
  await endProcess(second.identity, 0, "SIGKILL");
  writeFileSync(postmasterPid(root), note.replace(/^\d+/, String(process.pid)));
  const third = await acquire(root);
  expect(await probe(third.urlOf("postgres"), 5_000)).toBeNull();
});
