import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { Failure } from "../process/failure.mjs";
import { runCommand } from "../process/run-command.mjs";
import { say } from "../process/step.mjs";
import { ensureBuilt } from "../start/build";
import { colours } from "./colours";
import { ensureBrowser } from "./ensure-browser";
import type { Counts } from "./run-tests";

const report = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  errors: z.array(z.unknown()),
});

/** The journeys of e2e/ in a real browser, against the production build. */
export async function runBrowserTests(root: string, testDatabaseUrl: string, limitMs: number): Promise<Counts> {
  const deadline = performance.now() + limitMs;
  await ensureBrowser(root);
  await ensureBuilt(root);
  const file = path.join(root, ".data", "test", "browser.json");
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const args = ["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"];
  const { code, timedOut } = await runCommand(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...colours, TEST_DATABASE_URL: testDatabaseUrl, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
    passOn: true,
    timeLimitMs: deadline - performance.now(),
  });
  if (!existsSync(file))
    throw new Failure(`The browser tests ended without a report${timedOut ? ": out of time" : ""}.`);
  const { stats, errors } = report.parse(JSON.parse(readFileSync(file, "utf8")));
  if (stats.flaky > 0) say(`browser: ${stats.flaky} passed at a later try only; the list above names them as flaky.`);
  const failed = stats.unexpected + errors.length;
  const passed = stats.expected + stats.flaky;
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed, skipped: stats.skipped };
}
