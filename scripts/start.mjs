// @ts-check
// npm start: everything from a fresh clone to a running observatory. Plain Node up to the install; TypeScript, through tsx, after it.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { claimFolder } from "./process/claim.mjs";
import { report } from "./process/failure.mjs";
import { stopOnSignal } from "./process/signals.mjs";
import { say } from "./process/step.mjs";
import { ensureInstalled } from "./start/install.mjs";
import { requireNode } from "./start/require-node.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const shutdown = stopOnSignal();
try {
  requireNode();
  const ended = await claimFolder(root, "start");
  if (ended.length > 0) say(`Ended what an earlier start left running: ${ended.join(", ")}`);
  await ensureInstalled(root);
  (await import("tsx/esm/api")).register();
  const { start } = await import("./start/start.ts");
  await start(root, process.argv.slice(2), shutdown);
} catch (error) {
  // Stopped in its middle: the step that was interrupted fails, and that is no news.
  if (!shutdown.isStopping) report(error);
}
await shutdown.stop();
process.exit();
