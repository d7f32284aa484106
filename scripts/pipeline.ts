import { createInlineDurable } from "../lib/durable/inline";
import { env } from "../lib/env";
import { ObservatoryError } from "../lib/errors";
import { createDumpSource } from "../lib/moltbook/create-dump-source";
import { followRun } from "../lib/pipeline/command/follow-run";
import { parseCommand, usage } from "../lib/pipeline/command/parse-command";
import { reportRun } from "../lib/pipeline/command/report-run";
import { createPipelineJobs } from "../lib/pipeline/jobs";
import { prepareContext } from "../lib/pipeline/prepare-context";
import { cancelRun, triggerRun } from "../lib/pipeline/trigger-run";
import { overridesFromEnv } from "../lib/settings/overrides-from-env";
import { connectDatabase } from "../lib/store/database";

/** npm run pipeline: one run in the foreground, without web server. Exit code 0, or 1 with the failed task named. */
async function run(argv: string[]): Promise<number> {
  const command = parseCommand(argv);
  if (command === "help") {
    console.log(usage);
    return 0;
  }
  const variables = env();
  const db = connectDatabase(variables.databaseUrl, { maxConnections: 15 });
  try {
    // A dump that cannot be read is told before a run is made of it.
    const dump = command.dumpFolder === null ? null : await createDumpSource(command.dumpFolder);
    const context = prepareContext(db, variables, { dump });
    const overrides = overridesFromEnv(variables);
    const runId = await triggerRun(db, {
      params: command.params,
      trigger: "command",
      requestedBy: null,
      engine: { name: "inline", overrides, enqueue: async () => {} },
    });
    const stop = () => void cancelRun(db, runId, "the terminal").catch(() => {});
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
    const follow = followRun(db, runId, (line) => console.error(line));
    await createPipelineJobs(context).run.run(createInlineDurable(), { runId });
    await follow.end();
    return await reportRun(db, runId, { json: command.json, print: (line) => console.log(line) });
  } finally {
    await db.$disconnect();
  }
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof ObservatoryError ? error.message : error);
  process.exitCode = 1;
}
