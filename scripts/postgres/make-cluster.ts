import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Failure } from "../process/failure.mjs";
import { runCommand } from "../process/run-command.mjs";
import type { Account } from "./choose-account";
import type { Binaries } from "./find-binaries";

export const superuser = "observatory";

/** The version that made a data folder; null when there is none yet. Only a server of the same one can run on it. */
export function clusterMajor(cluster: string): number | null {
  const file = path.join(cluster, "PG_VERSION");
  return existsSync(file) ? Number(readFileSync(file, "utf8")) : null;
}

/** Makes a data folder with one superuser, who has to give the password. Made aside and renamed when whole. */
export async function makeCluster(cluster: string, binaries: Binaries, account: Account | null, password: string) {
  const aside = `${cluster}.new`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true, mode: 0o700 });
  const passwordFile = `${cluster}.password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) for (const file of [aside, passwordFile]) chownSync(file, account.uid, account.gid);
  try {
    // Letters of all scripts fold alike on every machine: PostgreSQL 17 brings its own rules, older ones ask the C library.
    const locale =
      binaries.major >= 17
        ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
        : ["--locale=C.UTF-8"];
    const { code, output } = await runCommand(
      path.join(binaries.bin, "initdb"),
      [
        "--pgdata",
        aside,
        "--username",
        superuser,
        "--pwfile",
        passwordFile,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--no-instructions",
        ...locale,
      ],
      {
        ...(account && { uid: account.uid, gid: account.gid }),
        cwd: path.dirname(cluster),
        env: { PATH: process.env.PATH, TZ: "UTC", LC_ALL: "C" },
      },
    );
    if (code !== 0)
      throw new Failure(
        `PostgreSQL's data folder could not be made: ${output.trim().split("\n").at(-1) ?? "initdb said nothing"}.`,
      );
    renameSync(aside, cluster);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(aside, { recursive: true, force: true });
  }
}
