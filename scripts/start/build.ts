import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Failure } from "../process/failure.mjs";
import { withLock } from "../process/lock.mjs";
import { runCommand } from "../process/run-command.mjs";
import { step } from "../process/step.mjs";
import { hashFiles } from "./hash-files";

/** All that a build is made from. What Prisma generates is not: its schema is. */
const sources = [
  "app",
  "components",
  "inngest",
  "lib",
  "public",
  "prisma/schema.prisma",
  "next.config.mjs",
  "postcss.config.mjs",
  "proxy.ts",
  "instrumentation.ts",
  "tsconfig.json",
  "package-lock.json",
];
const notBuilt = /\.test\.tsx?$|^lib\/store\/generated\//;

/** The production build in .next: made where the sources have changed since the last one. npm start and npm test share it. */
export async function ensureBuilt(root: string): Promise<void> {
  const note = path.join(root, ".next", "made-from");
  const madeFrom = hashFiles(root, sources, notBuilt);
  const isBuilt = () => existsSync(note) && readFileSync(note, "utf8") === madeFrom;
  if (isBuilt()) return;
  await withLock(path.join(root, ".data", "build.lock"), async () => {
    if (isBuilt()) return;
    await step("Building (next build)", () => build(root, note, madeFrom));
  });
}

async function build(root: string, note: string, madeFrom: string): Promise<void> {
  mkdirSync(path.dirname(note), { recursive: true });
  rmSync(note, { force: true });
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", NEXT_DIST_DIR: "" };
  const { code, output } = await runCommand(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    cwd: root,
    env,
  });
  if (code !== 0) throw new Failure(`The build failed.\n${output.trim().split("\n").slice(-40).join("\n")}`);
  writeFileSync(note, madeFrom);
}
