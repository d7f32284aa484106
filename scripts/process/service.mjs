// @ts-check
import { spawn } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { forgetChild, noteChild, refuseWhenClosing } from "./claim.mjs";
import { endProcess } from "./end-process.mjs";
import { Failure } from "./failure.mjs";
import { identify } from "./identity.mjs";

/**
 * @typedef {{ pid: number, exited: Promise<string>, stop: (patienceMs?: number) => Promise<void> }} Service
 * `exited` tells how it ended, in a few words.
 */

/**
 * Starts a process that goes on running, in a group of its own (the terminal's Ctrl-C reaches only the script, which then stops all in
 * order), with its output in a file (so that it does not trip over a pipe when the script is killed), and waits until it is ready.
 * @template T
 * @param {{
 *   name: string, command: string, args: string[], logFile: string, cwd?: string, env?: Record<string, string | undefined>, uid?: number, gid?: number,
 *   ready: (written: string) => Promise<T | null> | T | null, patienceMs?: number,
 *   }} options
 * `ready` gets what the process has written so far, and answers null until it is ready; asked again and again.
 * @returns {Promise<Service & { answer: T }>}
 */
export async function startService({ name, command, args, logFile, ready, patienceMs = 60_000, ...options }) {
  refuseWhenClosing();
  mkdirSync(path.dirname(logFile), { recursive: true });
  // One older file is kept, so that logs never fill the disk.
  if (existsSync(logFile) && statSync(logFile).size > 5_000_000) renameSync(logFile, `${logFile}.1`);
  const log = openSync(logFile, "a");
  const from = statSync(logFile).size;
  const written = () => readFileSync(logFile).subarray(from).toString("utf8");

  const child = spawn(command, args, {
    ...options,
    env: /** @type {NodeJS.ProcessEnv} */ (options.env),
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  /** @type {string | null} */
  let ending = null;
  /** @type {Promise<string>} */
  const exited = new Promise((resolve) => {
    const end = (/** @type {string} */ how) => {
      ending = how;
      if (child.pid !== undefined) forgetChild(child.pid);
      resolve(how);
    };
    child.on("error", (error) => end(error.message));
    child.on("exit", (code, signal) => end(signal ? `signal ${signal}` : `exit code ${code}`));
  });
  const identity = child.pid === undefined ? null : identify(child.pid);
  if (identity) noteChild({ ...identity, name });
  const stop = async (stopPatienceMs = 5_000) => {
    if (identity) await endProcess(identity, stopPatienceMs);
    await exited;
  };

  const deadline = Date.now() + patienceMs;
  for (;;) {
    const answer = await ready(written());
    if (answer !== null) return { pid: child.pid ?? 0, exited, stop, answer };
    const problem = ending ?? (Date.now() > deadline ? `not ready after ${Math.round(patienceMs / 1000)} s` : null);
    if (problem) {
      await stop(1_000);
      throw new Failure(tellFailure(name, problem, written(), logFile));
    }
    await wait(50);
  }
}

/**
 * A process that ends with one line has said in it what is wrong; of one that said more the last lines are shown, and where the rest is.
 * @param {string} name @param {string} problem @param {string} written @param {string} logFile
 */
function tellFailure(name, problem, written, logFile) {
  const lines = written
    .trim()
    .split("\n")
    .filter((line) => line !== "");
  if (lines.length === 1) return `${name} did not start: ${lines[0]}`;
  const last = lines.slice(-8).map((line) => `\n  ${line}`);
  return `${name} did not start (${problem}); the log is ${logFile}${last.length > 0 ? `, and ends so:${last.join("")}` : ""}`;
}
