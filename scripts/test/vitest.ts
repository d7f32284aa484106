import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { Failure } from "../process/failure.mjs";
import { runCommand } from "../process/run-command.mjs";
import { colours } from "./colours";
import type { Counts } from "./run-tests";

const report = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** Runs one of the projects of vitest.config.ts and counts by its report. */
export async function runVitest(
  root: string,
  project: "unit" | "db",
  variables: Record<string, string>,
  limitMs: number,
): Promise<Counts> {
  const file = path.join(root, ".data", "test", `${project}.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const args = ["node_modules/vitest/vitest.mjs", "run", "--project", project, "--reporter=default", "--reporter=json"];
  const { code, timedOut } = await runCommand(process.execPath, [...args, `--outputFile.json=${file}`], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "test", ...colours, ...variables },
    passOn: true,
    timeLimitMs: limitMs,
  });
  if (!existsSync(file))
    throw new Failure(`The ${project} tests ended without a report${timedOut ? ": out of time" : ""}.`);
  const found = report.parse(JSON.parse(readFileSync(file, "utf8")));
  // A file that could not even be loaded holds no test that could fail.
  const broken = found.testResults.filter((f) => f.status === "failed" && f.assertionResults.length === 0).length;
  const failed = found.numFailedTests + broken;
  return {
    passed: found.numPassedTests,
    // An error outside every test, or a run of nothing, is a failure too.
    failed: failed === 0 && (code !== 0 || found.numPassedTests === 0) ? 1 : failed,
    skipped: found.numPendingTests + found.numTodoTests,
  };
}
