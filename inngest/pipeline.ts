import { env } from "../lib/env";
import { createPipelineJobs, type PipelineJobs } from "../lib/pipeline/jobs";
import { prepareContext } from "../lib/pipeline/prepare-context";
import type { RunEngine } from "../lib/pipeline/trigger-run";
import { overridesFromEnv } from "../lib/settings/overrides-from-env";
import { connectDatabase, type Database } from "../lib/store/database";

/** What the functions work with. */
export interface Pipeline {
  db: Database;
  jobs: PipelineJobs;
  /** For runs that the function which asks for them runs itself: nothing is handed over. */
  engine: RunEngine;
}

// Next loads modules again on every edit in development: one pool of connections a process all the same.
const holder = globalThis as { observatoryPipeline?: Pipeline };

/** Made at the first call, never while a module loads: the build has no variables. */
export function getPipeline(): Pipeline {
  holder.observatoryPipeline ??= preparePipeline();
  return holder.observatoryPipeline;
}

function preparePipeline(): Pipeline {
  const variables = env();
  const db = connectDatabase(variables.databaseUrl, { maxConnections: 15 });
  return {
    db,
    jobs: createPipelineJobs(prepareContext(db, variables)),
    engine: { name: "inngest", overrides: overridesFromEnv(variables), enqueue: async () => {} },
  };
}
