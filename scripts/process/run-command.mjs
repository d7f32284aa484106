// @ts-check
import { spawn } from "node:child_process";
import path from "node:path";
import { forgetChild, noteChild, refuseWhenClosing } from "./claim.mjs";
import { endProcess } from "./end-process.mjs";
import { identify } from "./identity.mjs";

/**
 * Runs a command to its end, in a process group of its own. Its output is collected, or passed on as it comes.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, uid?: number, gid?: number, passOn?: boolean, timeLimitMs?: number }} [options]
 * @returns {Promise<{ code: number | null, output: string, stdout: string, timedOut: boolean }>} code null: ended by a signal or not found
 */
export async function runCommand(command, args, { passOn = false, timeLimitMs, ...options } = {}) {
  refuseWhenClosing();
  const child = spawn(command, args, {
    ...options,
    env: /** @type {NodeJS.ProcessEnv} */ (options.env),
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const identity = child.pid === undefined ? null : identify(child.pid);
  if (identity) {
    noteChild({ ...identity, name: path.basename(command) });
  }
  let output = "";
  let stdout = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
    stdout += chunk;
    if (passOn) process.stdout.write(chunk);
  });
  child.stderr.on("data", (chunk) => {
    output += chunk;
    if (passOn) process.stderr.write(chunk);
  });
  let timedOut = false;
  const limit = setTimeout(
    () => {
      timedOut = true;
      if (identity) void endProcess(identity, 5_000);
    },
    timeLimitMs ?? 2 ** 31 - 1,
  );
  const code = await new Promise((resolve) => {
    child.on("error", (error) => {
      output += error.message;
      resolve(null);
    });
    child.on("close", resolve);
  });
  clearTimeout(limit);
  if (identity) forgetChild(identity.pid);
  return { code, output, stdout, timedOut };
}
