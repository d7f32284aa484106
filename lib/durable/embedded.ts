import { DBOS, Error as DbosError } from "@dbos-inc/dbos-sdk";
import { createLimiter, type Limiter } from "./create-limiter";
import type { Durable, Json, Outcome } from "./durable";
import { type Jobs, runJob } from "./run-job";

/**
 * Raised when a run's order of steps changes: DBOS replays a run by the number of its steps, and a run that was begun by another order
 * must not be gone on with by this one (the worker ends it as failed; what it stored stays).
 */
export const durableVersion = "1";

export interface EmbeddedEngine {
  /** Begins `job` as a durable run of this id; with an id that is known already nothing is begun again. */
  start(id: string, jobName: string, input: Json): Promise<void>;
  /** The end of a run that was started here or recovered; null for an id that the engine does not know or that it gave up. */
  wait(id: string): Promise<Outcome<Json> | null>;
  /** Whether the engine has this run in hand: running, or waiting to be recovered by this version. */
  holds(id: string): Promise<boolean>;
  /** Calls `work` at each full hour, UTC, once for an hour whatever restarts lie in between. */
  everyHour(work: (hour: Date) => Promise<void>): Promise<void>;
  /** Leaves off; what is unfinished is recovered by the next launch. */
  stop(): Promise<void>;
}

/** DBOS is one a process, and so are its registrations: they are made once and read what the running launch set. */
let jobs: Jobs = new Map();
let hourly: (hour: Date) => Promise<void> = async () => {};
const gates = new Map<string, Limiter>();

type Gate = { key: string; limit: number } | null;

const jobWorkflow = DBOS.registerWorkflow(
  async (name: string, input: Json, gate: Gate): Promise<Outcome<Json>> => {
    const work = async (): Promise<Outcome<Json>> => {
      const job = jobs.get(name);
      if (!job) throw new Error(`No job "${name}" is registered.`);
      return runJob(job, createEmbeddedDurable(), input, isEnginesOwn);
    };
    return gate === null ? work() : openGate(gate.key, gate.limit).run(work);
  },
  { name: "job" },
);

const hourlyWorkflow = DBOS.registerWorkflow(
  async (hour: Date) => {
    await DBOS.runStep(() => hourly(hour), { name: "hourly" });
  },
  { name: "hourly" },
);

/**
 * Launches DBOS in this process, in the schema `dbos` of the same database, and goes on with every run that a former process of this
 * version left unfinished. At most one process a database may do so (the worker holds a lock for that).
 */
export async function launchEmbedded(options: { databaseUrl: string; jobs: Jobs }): Promise<EmbeddedEngine> {
  jobs = options.jobs;
  DBOS.setConfig({
    name: "molt-observatory",
    systemDatabaseUrl: options.databaseUrl,
    systemDatabaseSchemaName: "dbos",
    applicationVersion: durableVersion,
    logLevel: "warn",
    enableOTLP: false,
  });
  await DBOS.launch();
  return {
    async start(id, jobName, input) {
      await DBOS.startWorkflow(jobWorkflow, { workflowID: id })(jobName, input, null);
    },
    async wait(id) {
      if ((await DBOS.getWorkflowStatus(id)) === null) return null;
      try {
        return await DBOS.retrieveWorkflow<Outcome<Json>>(id).getResult({ pollingIntervalMs: 100 });
      } catch {
        return null;
      }
    },
    async holds(id) {
      const status = await DBOS.getWorkflowStatus(id);
      return (
        status !== null &&
        ["PENDING", "ENQUEUED", "DELAYED"].includes(status.status) &&
        status.applicationVersion === durableVersion
      );
    },
    async everyHour(work) {
      hourly = work;
      await DBOS.applySchedules([
        { scheduleName: "hourly", workflowFn: hourlyWorkflow, schedule: "0 * * * *", cronTimezone: "UTC" },
      ]);
    },
    stop: () => DBOS.shutdown(),
  };
}

function createEmbeddedDurable(): Durable {
  const workflowId = DBOS.workflowID ?? "";
  return {
    engine: "embedded",
    engineRunId: workflowId,
    step: (id, work) => DBOS.runStep(work, { name: id }),
    sleep: (_id, ms) => DBOS.sleep(ms),
    async fanOut<I extends Json, O extends Json>(
      id: string,
      job: { name: string },
      inputs: I[],
      { concurrency }: { concurrency: number },
    ) {
      // All children are begun at once, in order, and wait at a gate of this process: DBOS numbers what a run does, so a run that began
      // each child when another ended would be replayed in another order. (DBOS queues would hold them too, but look once a second.)
      const gate = { key: `${workflowId}/${id}`, limit: concurrency };
      const handles = [];
      for (const [index, input] of inputs.entries()) {
        const workflowID = `${gate.key}/${index}`;
        handles.push(await DBOS.startWorkflow(jobWorkflow, { workflowID })(job.name, input, gate));
      }
      const outcomes: Outcome<O>[] = [];
      for (const handle of handles) outcomes.push((await handle.getResult({ pollingIntervalMs: 200 })) as Outcome<O>);
      gates.delete(gate.key);
      return outcomes;
    },
  };
}

function openGate(key: string, limit: number): Limiter {
  const gate = gates.get(key) ?? createLimiter(limit);
  gates.set(key, gate);
  return gate;
}

// A cancelled or conflicting run is stopped by DBOS through errors of its own: they are not the job's and must reach it.
const isEnginesOwn = (error: unknown) => error instanceof DbosError.DBOSError;
