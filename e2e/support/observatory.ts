import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { envVariables } from "../../lib/env";
import { migrate } from "../../lib/store/migrate";
import { ensureDatabase } from "../../scripts/postgres/ensure-database";
import { claimFolder, leaveFolder } from "../../scripts/process/claim.mjs";
import { freePort } from "../../scripts/process/free-port.mjs";
import { runCommand } from "../../scripts/process/run-command.mjs";
import { type Service, startService } from "../../scripts/process/service.mjs";

const root = process.cwd();
const host = "127.0.0.1";

/** Items in the shapes of Moltbook's API (either dialect), as a dump holds them. */
export interface Content {
  posts?: object[];
  comments?: object[];
  agents?: object[];
  submolts?: object[];
}

export interface SiteOptions {
  /** Content to observe, or the simulated world of `npm start`. */
  source: Content | "world";
  /** `first`: the first run, as npm start triggers it, has succeeded before the site is handed over. `none`: nothing has run. */
  run: "first" | "none";
  /** Further variables for the web server and the worker. */
  variables?: Record<string, string>;
  /** Further options of the stand-in model, such as ["--latency-ms", "200"]. */
  model?: string[];
}

export interface Site {
  url: string;
  databaseUrl: string;
  admin: { email: string; password: string };
  /** Rows of a statement on the site's database. */
  query<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>;
  /** The first run, as npm start triggers it, to its end. Nothing where something has run already. */
  runFirst(): Promise<void>;
  /** Waits until no run is queued or running, and fails when the newest one did not succeed. */
  waitForRun(): Promise<{ id: string; state: string }>;
  stop(): Promise<void>;
}

/**
 * An observatory of its own for a test: an empty database, demo servers, a worker and the production build on free ports. Needs what
 * `npm test -- browser` prepares: TEST_DATABASE_URL and a build.
 */
export async function startObservatory(options: SiteOptions): Promise<Site> {
  const adminUrl = process.env.TEST_DATABASE_URL;
  if (!adminUrl) throw new Error("TEST_DATABASE_URL is not set: run `npm test -- browser`.");
  await claimFolder(root, "e2e");
  const undo: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (let next = undo.pop(); next; next = undo.pop()) await next();
    leaveFolder();
  };
  try {
    return { ...(await build(adminUrl, options, undo)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function build(
  adminUrl: string,
  options: SiteOptions,
  undo: (() => Promise<unknown>)[],
): Promise<Omit<Site, "stop">> {
  const name = `observatory_e2e_${randomBytes(6).toString("hex")}`;
  await ensureDatabase(adminUrl, name);
  undo.push(() => dropDatabase(adminUrl, name));
  const databaseUrl = Object.assign(new URL(adminUrl), { pathname: `/${name}` }).toString();
  await migrate(databaseUrl, path.join(root, "prisma", "migrations"));
  const logs = await mkdtemp(path.join(tmpdir(), "observatory-e2e-"));
  undo.push(() => rm(logs, { recursive: true, force: true }));

  const node = async <T>(
    service: string,
    args: string[],
    env: NodeJS.ProcessEnv,
    ready: (written: string) => T | null | Promise<T | null>,
  ) => {
    const started: Service & { answer: T } = await startService({
      name: service,
      command: process.execPath,
      args,
      env,
      ready,
      cwd: root,
      logFile: path.join(logs, `${service}.log`),
    });
    undo.push(() => started.stop(3_000));
    return started.answer;
  };
  const serve = (server: string, args: string[]) =>
    node(server, ["--import", "tsx", `demo/serve-${server}.ts`, ...args, "--port", "0"], process.env, (written) => {
      return /^\{"url":\s*"([^"]+)"/m.exec(written)?.[1] ?? null;
    });

  const isWorld = options.source === "world";
  const moltbook = await serve(
    "moltbook",
    isWorld ? ["--world"] : ["--dump", await writeContent(options.source, logs)],
  );
  const model = await serve("model", options.model ?? []);
  const port = await freePort();
  const url = `http://${host}:${port}`;
  const admin = { email: "admin@example.org", password: randomBytes(12).toString("base64url") };
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    // A developer's own .env must not reach into a test: what is set, be it empty, wins over it.
    ...Object.fromEntries(Object.keys(envVariables.shape).map((name) => [name, ""])),
    DATABASE_URL: databaseUrl,
    ENGINE: "embedded",
    HOST: host,
    PORT: String(port),
    NEXTAUTH_URL: url,
    NEXTAUTH_SECRET: randomBytes(24).toString("base64url"),
    // Fixed: samples are the same in every run of the tests.
    SAMPLE_SECRET: "sample-secret-of-the-browser-tests",
    MOLTBOOK_BASE_URL: moltbook,
    OPENROUTER_BASE_URL: model,
    OPENROUTER_API_KEY: "stand-in",
    OPENROUTER_MODEL: "observatory/stand-in-1",
    OBSERVATORY_SOURCE_KIND: isWorld ? "demo" : "dump",
    OBSERVATORY_SOURCE_NAME: isWorld ? "simulated world" : "content of a test",
    ADMIN_EMAIL: admin.email,
    ADMIN_PASSWORD: admin.password,
    ...options.variables,
  };
  await node("worker", ["--import", "tsx", "worker.ts"], env, (written) =>
    /^\{"ready":\s*true/m.test(written) ? true : null,
  );
  await node("web", ["node_modules/next/dist/bin/next", "start", "-H", host, "-p", String(port)], env, () =>
    isHealthy(url),
  );

  const query: Site["query"] = async (sql, values) => {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    try {
      return (await client.query(sql, values)).rows;
    } finally {
      await client.end();
    }
  };
  const waitForRun = async () => {
    for (;;) {
      const [run] = await query<{ id: string; state: string; error: string | null }>(
        "SELECT id, state, error FROM run ORDER BY created_at DESC, id DESC LIMIT 1",
      );
      if (run && run.state !== "queued" && run.state !== "running") {
        if (run.state !== "succeeded") throw new Error(`Run ${run.id} ${run.state}: ${run.error}`);
        return run;
      }
      await wait(100);
    }
  };
  const runFirst = async () => {
    if ((await query("SELECT FROM run LIMIT 1")).length === 0) await runScript("scripts/trigger-first-run.ts", env);
    await waitForRun();
  };
  await runScript("scripts/first-admin.ts", env);
  if (options.run === "first") await runFirst();
  return { url, databaseUrl, admin, query, runFirst, waitForRun };
}

async function writeContent(content: Content | "world", folder: string): Promise<string> {
  const dump = await mkdtemp(path.join(folder, "dump-"));
  for (const kind of ["posts", "comments", "agents", "submolts"] as const) {
    const items = content === "world" ? [] : (content[kind] ?? []);
    await writeFile(path.join(dump, `${kind}.jsonl`), items.map((item) => `${JSON.stringify(item)}\n`).join(""));
  }
  return dump;
}

async function runScript(script: string, env: NodeJS.ProcessEnv): Promise<void> {
  const { code, output } = await runCommand(process.execPath, ["--import", "tsx", script], { cwd: root, env });
  if (code !== 0) throw new Error(`${script}: ${output}`);
}

async function isHealthy(url: string): Promise<true | null> {
  const response = await fetch(`${url}/api/health`).catch(() => null);
  return response?.ok ? true : null;
}

async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
  await client.end();
}
