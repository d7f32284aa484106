import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { fits } from "./install.mjs";

type Packages = Record<string, object>;

/** A project whose lock file asks for `wanted`, with `installed` noted by npm and present. */
function aProject(wanted: Packages, installed: Packages | null): string {
  const root = mkdtempSync(path.join(tmpdir(), "install-"));
  writeFileSync(path.join(root, "package-lock.json"), JSON.stringify({ packages: { "": {}, ...wanted } }));
  if (installed === null) return root;
  mkdirSync(path.join(root, "node_modules"));
  writeFileSync(path.join(root, "node_modules", ".package-lock.json"), JSON.stringify({ packages: installed }));
  for (const folder of Object.keys(installed)) {
    mkdirSync(path.join(root, folder), { recursive: true });
    writeFileSync(path.join(root, folder, "package.json"), "{}");
  }
  return root;
}

const a = { "node_modules/a": { version: "1.0.0" } };
const optional = { "node_modules/b": { version: "1.0.0", optional: true } };

test("an install fits when it has what the lock file asks for; optional packages may be missing", () => {
  expect(fits(aProject(a, a))).toBe(true);
  expect(fits(aProject({ ...a, ...optional }, a))).toBe(true);
});

test.each([
  ["no install", a, null],
  ["a package missing", { ...a, "node_modules/c": { version: "1.0.0" } }, a],
  ["another version", { "node_modules/a": { version: "1.0.1" } }, a],
  ["a package that the lock file no longer has", {}, a],
  ["another version of an optional package", { ...a, ...optional }, { ...a, "node_modules/b": { version: "0.9.0" } }],
  ["packages of another platform", a, { "node_modules/a": { version: "1.0.0", os: ["plan9"] } }],
])("%s does not fit", (_, wanted, installed) => {
  expect(fits(aProject(wanted, installed))).toBe(false);
});

test("a package whose folder was removed does not fit", () => {
  const root = aProject(a, a);
  rmSync(path.join(root, "node_modules/a"), { recursive: true });
  expect(fits(root)).toBe(false);
});
