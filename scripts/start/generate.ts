import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Failure } from "../process/failure.mjs";
import { runCommand } from "../process/run-command.mjs";
import { step } from "../process/step.mjs";
import { hashFiles } from "./hash-files";

/** Generates the Prisma client where there is none of this schema and this version of Prisma. */
export async function ensureGenerated(root: string): Promise<void> {
  const note = path.join(root, "lib/store/generated/.made-from");
  const madeFrom = hashFiles(root, ["prisma/schema.prisma", "node_modules/prisma/package.json"], /^$/);
  if (existsSync(note) && readFileSync(note, "utf8") === madeFrom) return;
  await step("Generating the Prisma client", async () => {
    const { code, output } = await runCommand(process.execPath, ["scripts/generate.mjs"], {
      cwd: root,
      env: process.env,
    });
    if (code !== 0) throw new Failure(output.trim());
    writeFileSync(note, madeFrom);
  });
}
