// @ts-check
// npm test: sets up by itself, then all checks. `npm test -- unit db` runs only these parts. The last line counts.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { claimFolder } from "./process/claim.mjs";
import { report } from "./process/failure.mjs";
import { stopOnSignal } from "./process/signals.mjs";
import { ensureInstalled } from "./start/install.mjs";
import { requireNode } from "./start/require-node.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const tally = { passed: 0, failed: 0, skipped: 0, isWhole: false };
// However this process ends, short of SIGKILL, it says how far it came; a run that did not come to its end has failed.
process.on("exit", () => {
  if (!tally.isWhole && tally.failed === 0) tally.failed = 1;
  if (tally.failed > 0) process.exitCode = 1;
  console.log(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
});

const shutdown = stopOnSignal();
try {
  requireNode();
  await claimFolder(root, "test");
  await ensureInstalled(root);
  (await import("tsx/esm/api")).register();
  const { runTests } = await import("./test/run-tests.ts");
  await runTests(root, process.argv.slice(2), shutdown, tally);
  tally.isWhole = true;
} catch (error) {
  if (!shutdown.isStopping) report(error);
}
await shutdown.stop();
process.exit();
