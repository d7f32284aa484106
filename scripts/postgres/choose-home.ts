import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { say } from "../process/step.mjs";
import { type Account, canEnter } from "./choose-account";
import type { Binaries } from "./find-binaries";

/**
 * The folder that holds PostgreSQL's data: the project's `.data`, unless the user that the server runs as cannot enter it (a project
 * in /root). Then one in /var/lib. Once chosen it stays: a changed permission must not make the data seem lost.
 */
export function chooseHome(dataFolder: string, account: Account | null): string {
  const note = path.join(dataFolder, "postgres-home");
  if (existsSync(note)) return readFileSync(note, "utf8").trim();
  if (canEnter(account, dataFolder)) return dataFolder;
  const home = path.join(
    "/var/lib/molt-observatory",
    createHash("sha256").update(dataFolder).digest("hex").slice(0, 12),
  );
  mkdirSync(home, { recursive: true, mode: 0o755 });
  writeFileSync(note, `${home}\n`);
  say(`PostgreSQL runs as the user ${account?.name}, who cannot enter this folder: its data is kept in ${home}`);
  return home;
}

/** Binaries that the account can run: those inside a closed project folder are copied beside the data. */
export function reachable(binaries: Binaries, home: string, account: Account | null): Binaries {
  if (canEnter(account, binaries.bin)) return binaries;
  const copy = path.join(home, `${binaries.origin}-${binaries.major}`);
  if (!existsSync(copy)) {
    // Renamed when whole, so that a copy that was cut short is not taken for one.
    rmSync(`${copy}.new`, { recursive: true, force: true });
    cpSync(path.dirname(binaries.bin), `${copy}.new`, { recursive: true, verbatimSymlinks: true });
    renameSync(`${copy}.new`, copy);
  }
  return { ...binaries, bin: path.join(copy, "bin") };
}
