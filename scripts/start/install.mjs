// @ts-check
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { Failure } from "../process/failure.mjs";
import { runCommand } from "../process/run-command.mjs";
import { step } from "../process/step.mjs";

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, link?: boolean, os?: string[], cpu?: string[] }} Package
 * @typedef {{ packages: Record<string, Package> }} Lock
 */

/** Runs `npm ci` where node_modules does not fit package-lock.json. @param {string} root */
export async function ensureInstalled(root) {
  if (fits(root)) return;
  await step("Installing packages (npm ci)", async () => {
    const execPath = process.env.npm_execpath ?? "";
    const [command, ...first] = /npm-cli\.[cm]?js$/.test(execPath) ? [process.execPath, execPath] : ["npm"];
    // Building and testing need the development packages, whatever NODE_ENV says.
    const args = [...first, "ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
    const { code, output } = await runCommand(command ?? "npm", args, { cwd: root, env: process.env });
    if (code !== 0) throw new Failure(`npm ci failed.\n${output.trim().split("\n").slice(-15).join("\n")}`);
  });
}

/**
 * Compares what npm noted as installed (node_modules/.package-lock.json, written when an install is whole) with the lock file.
 * Optional packages may be missing: they are for other platforms, or could not be had.
 * @param {string} root
 */
export function fits(root) {
  const installed = readLock(path.join(root, "node_modules", ".package-lock.json"));
  const wanted = readLock(path.join(root, "package-lock.json"));
  if (!installed || !wanted) return false;
  for (const [folder, { version, os, cpu }] of Object.entries(installed.packages)) {
    if (wanted.packages[folder]?.version !== version) return false;
    if (!isFor(os, process.platform) || !isFor(cpu, process.arch)) return false;
    if (!existsSync(path.join(root, folder, "package.json"))) return false;
  }
  return Object.entries(wanted.packages).every(
    ([folder, { optional, devOptional, link }]) =>
      folder === "" || optional || devOptional || link || folder in installed.packages,
  );
}

/** npm's lists of systems: names, or names that are excluded. @param {string[] | undefined} list @param {string} own */
function isFor(list, own) {
  if (!list) return true;
  return list.includes(own) || (list.every((name) => name.startsWith("!")) && !list.includes(`!${own}`));
}

/** @param {string} file @returns {Lock | null} */
function readLock(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}
