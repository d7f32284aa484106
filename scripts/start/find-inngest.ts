import { existsSync } from "node:fs";
import path from "node:path";

/** The binary that inngest-cli's install script downloads; null where that could not be done. */
export function findInngest(root: string): string | null {
  const own = path.join(root, "node_modules", "inngest-cli", "bin", "inngest");
  if (existsSync(own)) return own;
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const found = folders
    .flatMap((folder) => ["inngest-cli", "inngest"].map((name) => path.join(folder, name)))
    .find((file) => path.isAbsolute(file) && !file.includes("node_modules/.bin") && existsSync(file));
  return found ?? null;
}
