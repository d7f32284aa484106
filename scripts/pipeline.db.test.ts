import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { aComment, aPost } from "../demo/moltbook/items";
import { aModel } from "../lib/pipeline/testing/a-model";
import { aSite } from "../lib/pipeline/testing/a-site";
import { aWorld } from "../lib/pipeline/testing/a-world";
import { aDatabase } from "../test/test-database";

interface Ended {
  code: number;
  lines: string[];
  stderr: string;
}

function runScript(argv: string[], variables: Record<string, string>): Promise<Ended> {
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: "test" as const,
    SAMPLE_SECRET: "a secret of the test's own",
    ...variables,
  };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["--import", "tsx", "scripts/pipeline.ts", ...argv],
      { env },
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === "number" ? error.code : 0, lines: stdout.trim().split("\n"), stderr });
      },
    );
  });
}

async function aSetting() {
  const { url, database: db } = await aDatabase();
  const site = await aSite(aWorld());
  const model = await aModel();
  const variables = {
    DATABASE_URL: url,
    MOLTBOOK_BASE_URL: site.url,
    OPENROUTER_BASE_URL: model.url,
    OPENROUTER_API_KEY: "test",
    OPENROUTER_MODEL: "observatory/stand-in-1",
    OBSERVATORY_SOURCE_KIND: "demo",
  };
  return { db, site, variables };
}

async function aDump(posts: string) {
  const folder = await mkdtemp(path.join(tmpdir(), "observatory-dump-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(path.join(folder, "posts.jsonl"), posts);
  await writeFile(path.join(folder, "comments.jsonl"), `${JSON.stringify(aComment(1, aPost(1).id ?? null))}\n`);
  return folder;
}

test("one run in the foreground, whose last line is one object that says what it did", async () => {
  const { variables } = await aSetting();
  const { code, lines } = await runScript(["hourly", "--json"], variables);
  expect(code).toBe(0);
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? "")).toEqual({
    run: expect.stringMatching(/^\d{8}T\d{6}Z-hourly-/),
    state: "succeeded",
    posts: 10,
    comments: 5,
    agents: 7,
    submolts: 2,
    evaluations: { scored: 15 },
    modelCalls: 15,
    costUsd: expect.any(Number),
    durationMs: expect.any(Number),
    rejected: {},
  });
});

test("a run that fails names its task and ends with 1", async () => {
  const { site, variables, db } = await aSetting();
  await db.$executeRaw`INSERT INTO setting (key, value, updated_by) VALUES ('taskRetries', '0', 'test'), ('requestMaxAttempts', '1', 'test')`;
  site.fail(() => ({ kind: "status", status: 503 }));
  const { code, lines, stderr } = await runScript(["hourly", "--json"], variables);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^scrape_all_entities failed: /m);
  expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({ state: "failed", posts: 0, evaluations: {} });
});

test("a dump is read from its folder, whole; without a key every outcome says that no judge is configured", async () => {
  const { DATABASE_URL } = (await aSetting()).variables;
  const folder = await aDump([aPost(1, { comment_count: 1 }), aPost(2)].map((post) => JSON.stringify(post)).join("\n"));
  const { code, lines } = await runScript(["dump", folder, "--json"], { DATABASE_URL });
  expect(code).toBe(0);
  const told = JSON.parse(lines[0] ?? "");
  expect(told).toMatchObject({ posts: 2, comments: 1, evaluations: { failed: 3 }, modelCalls: 0 });
  // Another source does not get into this database.
  const other = await runScript(["hourly"], { DATABASE_URL, MOLTBOOK_BASE_URL: "http://127.0.0.1:9/api/v1" });
  expect(other.code).toBe(1);
  expect(other.stderr).toMatch(/^start failed: This database observes dump/m);
});

test("what is wrong with the dump, the command or the variables is told in a sentence before anything is run", async () => {
  const { variables, db } = await aSetting();
  const broken = await runScript(["dump", await aDump('{"id": 1}\n{"id": ')], variables);
  expect(broken).toMatchObject({ code: 1, stderr: expect.stringContaining("posts.jsonl line 2 is not JSON") });
  const missing = await runScript(["dump", "/nowhere/at/all"], variables);
  expect(missing).toMatchObject({ code: 1, stderr: expect.stringContaining("does not exist") });
  const unknown = await runScript(["yearly"], variables);
  expect(unknown).toMatchObject({ code: 1, stderr: expect.stringContaining('There is no run "yearly".') });
  const unset = await runScript(["hourly"], {});
  expect(unset).toMatchObject({ code: 1, stderr: expect.stringContaining("DATABASE_URL is not set") });
  expect(await db.run.count()).toBe(0);
});
