// @ts-check
// npm run pipeline, demo, migrate: one command in the foreground, with what it needs set up first as npm start would. What is set
// up is told on standard error; standard output is the command's own.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { claimFolder } from "./process/claim.mjs";
import { report } from "./process/failure.mjs";
import { stopOnSignal } from "./process/signals.mjs";
import { sayOnStandardError } from "./process/step.mjs";
import { ensureInstalled } from "./start/install.mjs";
import { requireNode } from "./start/require-node.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
sayOnStandardError();
const shutdown = stopOnSignal();
try {
  requireNode();
  await claimFolder(root, "command");
  await ensureInstalled(root);
  (await import("tsx/esm/api")).register();
  const { runNamedCommand } = await import("./command/run-named-command.ts");
  const [name = "", ...argv] = process.argv.slice(2);
  process.exitCode = await runNamedCommand(root, name, argv, shutdown);
} catch (error) {
  if (!shutdown.isStopping) report(error);
}
if (shutdown.isStopping) process.exitCode = 1;
await shutdown.stop();
process.exit();
