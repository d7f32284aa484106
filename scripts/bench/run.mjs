// @ts-check
// npm run bench <name>: measures one thing on a real PostgreSQL (TEST_DATABASE_URL, DATABASE_URL, or one of our own) in a database made for it.
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { claimFolder } from "../process/claim.mjs";
import { Failure, report } from "../process/failure.mjs";
import { runCommand } from "../process/run-command.mjs";
import { stopOnSignal } from "../process/signals.mjs";
import { step } from "../process/step.mjs";
import { ensureInstalled } from "../start/install.mjs";
import { requireNode } from "../start/require-node.mjs";

const folder = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(folder, "../..");
const names = readdirSync(folder).flatMap((file) => /^(ingest|judging|pages)\.ts$/.exec(file)?.[1] ?? []);

const shutdown = stopOnSignal();
try {
  requireNode();
  const [name = "", ...rest] = process.argv.slice(2);
  const file = path.join(folder, `${name}.ts`);
  if (!names.includes(name) || !existsSync(file))
    throw new Failure(`npm run bench needs the name of a benchmark: ${names.join(" or ")}.`);
  await claimFolder(root, "command");
  await ensureInstalled(root);
  (await import("tsx/esm/api")).register();
  await (await import("../start/generate.ts")).ensureGenerated(root);
  const given = process.env.TEST_DATABASE_URL || process.env.DATABASE_URL;
  const url = given ?? (await ownPostgres());
  const ended = await runCommand(process.execPath, ["--import", "tsx", file, ...rest], {
    cwd: root,
    env: { ...process.env, TEST_DATABASE_URL: url },
    passOn: true,
  });
  process.exitCode = ended.code ?? 1;
} catch (error) {
  if (!shutdown.isStopping) report(error);
}
await shutdown.stop();
process.exit();

/** With the settings that it comes with: what a crash must not lose costs time, and is measured with the rest. */
async function ownPostgres() {
  const { acquirePostgres } = await import("../postgres/own-postgres.ts");
  const open = async () => {
    const postgres = await acquirePostgres(root, "bench-postgres");
    shutdown.onStop(postgres.release);
    return postgres;
  };
  const postgres = await step("PostgreSQL for the benchmark", open, ({ description }) => description);
  return postgres.urlOf("postgres");
}
