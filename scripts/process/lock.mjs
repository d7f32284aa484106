// @ts-check
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Failure } from "./failure.mjs";
import { isAlive, ownIdentity } from "./identity.mjs";

/**
 * Does `work` while no other script does work under the same lock file. The lock of a script that was killed is broken.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  mkdirSync(path.dirname(file), { recursive: true });
  const deadline = Date.now() + 120_000;
  while (!take(file)) {
    const holder = readHolder(file);
    // Moved away first: of two that find the same dead holder only one succeeds in moving it.
    if (holder === null || !isAlive(holder)) discard(file);
    else if (Date.now() > deadline)
      throw new Failure(`Process ${holder.pid} has held ${file} for two minutes; end it first.`);
    else await wait(50);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** @param {string} file */
function take(file) {
  // Written beside and linked into place, so that no other script ever sees a lock without its holder.
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, JSON.stringify(ownIdentity()));
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(mine, { force: true });
  }
}

/** @param {string} file */
function discard(file) {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "ENOENT") throw error;
  }
  const moved = readHolder(aside);
  // Between the look and the move another script may have taken the lock anew: it gets it back.
  if (moved !== null && isAlive(moved)) linkSync(aside, file);
  rmSync(aside, { force: true });
}

/** @param {string} file @returns {import("./identity.mjs").Identity | null} */
function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
