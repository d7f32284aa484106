import { endLeftovers } from "../process/claim.mjs";
import { explain, Failure } from "../process/failure.mjs";
import type { Shutdown } from "../process/signals.mjs";
import { say } from "../process/step.mjs";
import { ensureGenerated } from "../start/generate";
import { runBrowserTests } from "./browser";
import { checkFormat, checkTypes } from "./checks";
import { startTestPostgres } from "./test-postgres";
import { runVitest } from "./vitest";

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const parts = {
  lint: checkFormat,
  types: checkTypes,
  unit: (root: string, limitMs: number) => runVitest(root, "unit", {}, limitMs),
  db: async (root: string, limitMs: number, shutdown: Shutdown) =>
    runVitest(root, "db", { TEST_DATABASE_URL: await startTestPostgres(root, shutdown) }, limitMs),
  browser: async (root: string, limitMs: number, shutdown: Shutdown) => {
    const counts = await runBrowserTests(root, await startTestPostgres(root, shutdown), limitMs);
    await endLeftovers(root, "e2e");
    return counts;
  },
};
type Part = keyof typeof parts;
const isPart = (name: string): name is Part => name in parts;

/** Two cores with nothing else to do need less than half of it; it ends what hangs. What is left out for lack of time has failed. */
const wholeLimitMs = 45 * 60_000;

/** Runs the parts named, or all, and adds up what they count. A part that dies counts as one failure and does not end the run. */
export async function runTests(root: string, argv: string[], shutdown: Shutdown, tally: Counts): Promise<void> {
  const unknown = argv.find((name) => !isPart(name));
  if (unknown) throw new Failure(`There is no part ${unknown}; the parts are ${Object.keys(parts).join(", ")}.`);
  const chosen = argv.length > 0 ? argv.filter(isPart) : (Object.keys(parts) as Part[]);
  await ensureGenerated(root);
  const deadline = performance.now() + wholeLimitMs;
  const lines: string[] = [];
  for (const part of chosen) {
    const started = performance.now();
    const counts = await runPart(part, root, deadline - started, shutdown);
    if (shutdown.isStopping) return;
    for (const key of ["passed", "failed", "skipped"] as const) tally[key] += counts[key];
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    lines.push(`${part}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped (${seconds} s)`);
    say(`${lines.at(-1)}\n`);
  }
  say(lines.join("\n"));
}

async function runPart(part: Part, root: string, limitMs: number, shutdown: Shutdown): Promise<Counts> {
  if (limitMs < 0) {
    say(`${part} was not run: the time for the whole run is over.`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  try {
    return await parts[part](root, limitMs, shutdown);
  } catch (error) {
    say(explain(error) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error)));
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
