import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** One hash over names and contents of the files below the given folders and files; what `leaveOut` matches does not count. */
export function hashFiles(root: string, places: string[], leaveOut: RegExp): string {
  const hash = createHash("sha256");
  const files = places.flatMap((place) => listFiles(root, place)).filter((file) => !leaveOut.test(file));
  for (const file of files.sort())
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update("\0");
  return hash.digest("hex");
}

function listFiles(root: string, place: string): string[] {
  const full = path.join(root, place);
  if (!existsSync(full)) return [];
  const entries = path.extname(place) ? null : readdirSync(full, { withFileTypes: true, recursive: true });
  if (!entries) return [place];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}
