// @ts-check
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { endProcess } from "./end-process.mjs";
import { Failure } from "./failure.mjs";
import { isAlive, ownIdentity } from "./identity.mjs";

/**
 * Who runs here, on disk: a script and the processes that it started, so that what a killed script left behind is found and ended.
 * @typedef {import("./identity.mjs").Identity & { name: string }} Child
 * Of `start` and `test` there is one at a time in a folder.
 * @typedef {"start" | "test" | "command" | "e2e"} Role
 * @typedef {{ script: import("./identity.mjs").Identity, children: Child[] }} Claim
 */

/** @type {{ file: string, claim: Claim } | null} */
let own = null;
let isClosing = false;

/**
 * Says that this process does `role` in the project's folder, and ends what an earlier one of that role left when it was killed.
 * @param {string} root
 * @param {Role} role
 * @returns {Promise<string[]>} names of the left-over processes that were ended
 */
export async function claimFolder(root, role) {
  if (own) return [];
  const ended = await endLeftovers(root, role);
  own = {
    file: path.join(notes(root), `${role}-${process.pid}.json`),
    claim: { script: ownIdentity(), children: [] },
  };
  save();
  return ended;
}

/** @param {string} root */
const notes = (root) => path.join(root, ".data", "processes");

/**
 * Ends what scripts of a role left running when they were killed.
 * @param {string} root
 * @param {Role} role
 * @returns {Promise<string[]>} their names
 */
export async function endLeftovers(root, role) {
  const folder = notes(root);
  mkdirSync(folder, { recursive: true });
  const ended = [];
  for (const name of readdirSync(folder).filter((name) => name.startsWith(`${role}-`) && name.endsWith(".json"))) {
    const file = path.join(folder, name);
    const claim = readClaim(file);
    if (claim && isAlive(claim.script)) {
      if (role === "start" || role === "test")
        throw new Failure(`npm ${role} already runs in this folder (process ${claim.script.pid}). Stop it first.`);
      continue;
    }
    for (const child of claim?.children.toReversed() ?? []) {
      if (!isAlive(child)) continue;
      if (!(await endProcess(child, 5_000)))
        throw new Failure(`Process ${child.pid} (${child.name}), left by an earlier start, cannot be ended.`);
      ended.push(child.name);
    }
    rmSync(file, { force: true });
  }
  return ended;
}

/** Called before anything is started: a script that is stopping starts nothing more. */
export function refuseWhenClosing() {
  if (isClosing) throw new Failure("Stopping.");
}

/** Ends every process that this script has started and not stopped, and lets none follow. */
export async function endChildren() {
  isClosing = true;
  await Promise.all((own?.claim.children ?? []).map((child) => endProcess(child, 3_000)));
}

/** @param {Child} child */
export function noteChild(child) {
  own?.claim.children.push(child);
  save();
}

/** @param {number} pid */
export function forgetChild(pid) {
  if (!own) return;
  own.claim.children = own.claim.children.filter((child) => child.pid !== pid);
  save();
}

/** Takes the note away, unless something that it names still runs. */
export function leaveFolder() {
  if (own?.claim.children.some(isAlive)) return;
  if (own) rmSync(own.file, { force: true });
  own = null;
}

function save() {
  if (!own) return;
  // The folder may have been cleared away by hand while we run.
  mkdirSync(path.dirname(own.file), { recursive: true });
  writeFileSync(`${own.file}.new`, JSON.stringify(own.claim));
  renameSync(`${own.file}.new`, own.file);
}

/** @param {string} file @returns {Claim | null} */
function readClaim(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    // A note that was cut short names nobody; it is removed.
    return null;
  }
}
