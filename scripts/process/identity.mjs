// @ts-check
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * A process is named by its id and the moment of its start: ids are given out again, and a file that names one may be old.
 * @typedef {{ pid: number, startedAt: string }} Identity
 */

/** @param {number} pid @returns {string | null} null: no such process (or one that has ended and only waits to be collected) */
function startOf(pid) {
  if (process.platform !== "linux") {
    const { stdout } = spawnSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], { encoding: "utf8" });
    return !stdout?.trim() || stdout.trim().startsWith("Z") ? null : stdout.trim().split(/\s+/).slice(1).join(" ");
  }
  try {
    // Fields after the command's name, which may itself hold spaces and brackets: state is the 3rd, start (ticks since boot) the 22nd.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\)\s/s, "")
      .split(" ");
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return fields[0] === "Z" || fields[0] === "X" ? null : `${boot}:${fields[19]}`;
  } catch {
    return null;
  }
}

/** @param {number} pid @returns {number | null} the process that it is a child of */
export function parentOf(pid) {
  if (process.platform !== "linux") {
    const { stdout } = spawnSync("ps", ["-o", "ppid=", "-p", String(pid)], { encoding: "utf8" });
    return Number(stdout?.trim()) || null;
  }
  try {
    return Number(
      readFileSync(`/proc/${pid}/stat`, "utf8")
        .replace(/^.*\)\s/s, "")
        .split(" ")[1],
    );
  } catch {
    return null;
  }
}

/** @param {number} pid @returns {Identity | null} */
export function identify(pid) {
  const startedAt = startOf(pid);
  return startedAt === null ? null : { pid, startedAt };
}

/** @param {Identity} identity */
export const isAlive = (identity) => startOf(identity.pid) === identity.startedAt;

/** @returns {Identity} */
export function ownIdentity() {
  return identify(process.pid) ?? { pid: process.pid, startedAt: "unknown" };
}
