import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync, rmSync } from "node:fs";
import path from "node:path";
import { type Identity, identify } from "../process/identity.mjs";

export interface Postmaster {
  identity: Identity;
  port: number;
  /** PostgreSQL's own word: starting, ready, stopping, standby. */
  status: string;
}

/**
 * The server that runs on a data folder, by its postmaster.pid; null when none does. A pid file that a killed server or a restarted
 * machine left is removed: its id may by now belong to another process, and then PostgreSQL itself would refuse to start.
 */
export function findPostmaster(cluster: string): Postmaster | null {
  const file = path.join(cluster, "postmaster.pid");
  if (!existsSync(file)) return null;
  const [pid = "", folder = "", , port = "", , , , status = ""] = readFileSync(file, "utf8").split("\n");
  const identity = /^\d+$/.test(pid) ? identify(Number(pid)) : null;
  if (!identity || !isPostgresOf(identity.pid, cluster, folder)) {
    rmSync(file, { force: true });
    return null;
  }
  return { identity, port: Number(port), status: status.trim() };
}

function isPostgresOf(pid: number, cluster: string, folderInFile: string): boolean {
  const command = commandOf(pid);
  return (
    command.includes("postgres") &&
    command.includes(cluster) &&
    existsSync(folderInFile) &&
    realpathSync(folderInFile) === realpathSync(cluster)
  );
}

function commandOf(pid: number): string {
  if (process.platform !== "linux")
    return spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    // It ended between the two looks.
    return "";
  }
}
