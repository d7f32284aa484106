import path from "node:path";
import { runCommand } from "../process/run-command.mjs";
import { say } from "../process/step.mjs";
import { colours } from "./colours";
import type { Counts } from "./run-tests";

const bin = (root: string, name: string) => path.join(root, "node_modules", ".bin", name);

/** Format and lint of everything, as one test. */
export const checkFormat = (root: string, limitMs: number) =>
  check(root, limitMs, [["biome", "ci", `--colors=${process.stdout.isTTY ? "force" : "off"}`, "."]]);

/** Types of everything, as one test. Next first writes the types of its routes. */
export const checkTypes = (root: string, limitMs: number) =>
  check(root, limitMs, [
    ["next", "typegen"],
    ["tsc", "--noEmit"],
  ]);

async function check(root: string, limitMs: number, commands: [name: string, ...args: string[]][]): Promise<Counts> {
  for (const [name, ...args] of commands) {
    say(`${name} ${args.join(" ")}`);
    const env = { ...process.env, ...colours, NEXT_TELEMETRY_DISABLED: "1" };
    const { code } = await runCommand(bin(root, name), args, { cwd: root, env, passOn: true, timeLimitMs: limitMs });
    if (code !== 0) return { passed: 0, failed: 1, skipped: 0 };
  }
  return { passed: 1, failed: 0, skipped: 0 };
}
