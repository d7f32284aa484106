import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { endProcess } from "../process/end-process.mjs";
import { Failure } from "../process/failure.mjs";
import { freePort } from "../process/free-port.mjs";
import { type Identity, identify, isAlive } from "../process/identity.mjs";
import { startService } from "../process/service.mjs";
import type { Account } from "./choose-account";
import type { Binaries } from "./find-binaries";
import { superuser } from "./make-cluster";
import { findPostmaster } from "./postmaster";
import { probe } from "./probe";

export interface Server {
  identity: Identity;
  port: number;
  isReused: boolean;
}

const urlOf = (port: number, password: string) => `postgresql://${superuser}:${password}@127.0.0.1:${port}/postgres`;

/** The server on a data folder: the one that an earlier script left running, or a new one on a free port of the loopback address. */
export async function startServer(options: {
  cluster: string;
  binaries: Binaries;
  account: Account | null;
  password: string;
  logFile: string;
  settings: Record<string, string>;
}): Promise<Server> {
  const running = await reuse(options.cluster, options.password);
  if (running) return { ...running, isReused: true };
  const port = await freePort();
  const settings = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    timezone: "UTC",
    max_connections: "200",
    shared_buffers: "256MB",
    jit: "off",
    ...options.settings,
  };
  const { pid } = await startService({
    name: "PostgreSQL",
    command: path.join(options.binaries.bin, "postgres"),
    args: ["-D", options.cluster, ...Object.entries(settings).flatMap(([key, value]) => ["-c", `${key}=${value}`])],
    logFile: options.logFile,
    cwd: path.dirname(options.cluster),
    env: { PATH: process.env.PATH, TZ: "UTC", LC_ALL: "C" },
    ...(options.account && { uid: options.account.uid, gid: options.account.gid }),
    // After a crash it first goes through its log: minutes on a large database.
    patienceMs: 300_000,
    ready: async () => ((await probe(urlOf(port, options.password), 5_000)) === null ? true : null),
  });
  const identity = identify(pid);
  if (!identity) throw new Failure(`PostgreSQL ended as soon as it had started; see ${options.logFile}`);
  return { identity, port, isReused: false };
}

async function reuse(cluster: string, password: string): Promise<{ identity: Identity; port: number } | null> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const postmaster = findPostmaster(cluster);
    if (!postmaster) return null;
    const problem = postmaster.port ? await probe(urlOf(postmaster.port, password), 10_000) : null;
    if (postmaster.port && !problem) return postmaster;
    if ((problem && !problem.isTransient) || Date.now() > deadline)
      throw new Failure(
        `The PostgreSQL that already runs on ${cluster} (process ${postmaster.identity.pid}) ${problem?.words ?? "does not get ready"}. End it (kill -9 ${postmaster.identity.pid}) and start again.`,
      );
    await wait(100);
  }
}

/** Stops in order: a fast shutdown (running statements are given up), then without ceremony. */
export async function stopServer(identity: Identity, patienceMs: number): Promise<void> {
  if (!isAlive(identity)) return;
  if (!(await endProcess(identity, patienceMs, "SIGINT")))
    throw new Failure(`PostgreSQL (process ${identity.pid}) does not end.`);
}
