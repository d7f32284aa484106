import { spawnSync } from "node:child_process";
import { Failure } from "../process/failure.mjs";

/** Who a PostgreSQL server runs as; null: as who runs the script. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

/** PostgreSQL refuses to run as root: root runs it as the user `postgres`, who is made where there is none. */
export function chooseAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const account = lookUp("postgres") ?? (make() ? lookUp("postgres") : null) ?? lookUp("nobody");
  if (!account)
    throw new Failure(
      "PostgreSQL does not run as root, and no user postgres could be made. Run as another user, or set DATABASE_URL.",
    );
  return account;
}

function lookUp(name: string): Account | null {
  const id = (flag: string) => {
    const { status, stdout } = spawnSync("id", [flag, name], { encoding: "utf8" });
    return status === 0 ? Number(stdout) : null;
  };
  const uid = id("-u");
  const gid = id("-g");
  return uid === null || gid === null ? null : { name, uid, gid };
}

function make(): boolean {
  const useradd = [
    "--system",
    "--user-group",
    "--no-create-home",
    "--home-dir",
    "/nonexistent",
    "--shell",
    "/bin/false",
    "postgres",
  ];
  if (spawnSync("useradd", useradd).status === 0) return true;
  // Alpine's way.
  return spawnSync("adduser", ["-S", "-D", "-H", "-s", "/bin/false", "postgres"]).status === 0;
}

/** Whether the account can reach a folder: one closed parent is enough to keep it out. */
export function canEnter(account: Account | null, folder: string): boolean {
  if (!account) return true;
  const { uid, gid } = account;
  return spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { uid, gid, cwd: "/" }).status === 0;
}
