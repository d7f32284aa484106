import { runEngine } from "../inngest/run-engine";
import { env } from "../lib/env";
import { ObservatoryError } from "../lib/errors";
import { triggerRun } from "../lib/pipeline/trigger-run";
import { connectDatabase } from "../lib/store/database";

/** The first run of a new database. A dump and the simulated world are read whole; the live site from what the limits allow. Prints its id. */
const kinds = { dump: "dump", demo: "weekly", live: "hourly" } as const;

const db = connectDatabase(env().databaseUrl, { maxConnections: 1 });
try {
  const params = { kind: kinds[env().sourceKind] };
  console.log(await triggerRun(db, { params, trigger: "first_start", requestedBy: null, engine: runEngine() }));
} catch (error) {
  console.error(error instanceof ObservatoryError ? error.message : error);
  process.exitCode = 1;
} finally {
  await db.$disconnect();
}
