import pg from "pg";
import { Failure } from "../process/failure.mjs";
import { runCommand } from "../process/run-command.mjs";
import { say, step } from "../process/step.mjs";
import type { Variables } from "./choose-source";

/** On a new database: the first administrator, whose password is shown this once, and the first run. */
export async function runFirstThings(root: string, variables: Variables): Promise<void> {
  const run = async (script: string) => {
    const { code, output, stdout } = await runCommand(process.execPath, ["--import", "tsx", script], {
      cwd: root,
      env: variables,
    });
    if (code !== 0) throw new Failure(output.trim() || `${script} failed without a word.`);
    return stdout.trim();
  };
  if (!(await hasRow(variables.DATABASE_URL, "app_user"))) {
    const credentials = await step("First administrator", () => run("scripts/first-admin.ts"));
    if (credentials) say(credentials.replace(/^/gm, "  "));
  }
  if (!(await hasRow(variables.DATABASE_URL, "run")))
    await step(
      "First run",
      () => run("scripts/trigger-first-run.ts"),
      () => "triggered",
    );
}

async function hasRow(url: string | undefined, table: "app_user" | "run"): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query(`SELECT 1 FROM ${table} LIMIT 1`);
    return rowCount === 1;
  } finally {
    await client.end();
  }
}
