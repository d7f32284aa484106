import { aDatabase } from "../../../test/test-database";
import type { Durable } from "../../durable/durable";
import { createInlineDurable } from "../../durable/inline";
import type { Settings } from "../../settings/definitions";
import { saveSetting } from "../../settings/save-setting";
import type { Database } from "../../store/database";
import { getRun } from "../../store/get-run";
import { listLogs } from "../../store/list-logs";
import type { ObservatorySource } from "../../store/observatory-source";
import type { PipelineContext } from "../context";
import { createPipelineJobs } from "../jobs";
import { prepareContext } from "../prepare-context";
import { type RunEngine, triggerRun } from "../trigger-run";

type AskedParams = { kind?: string; [key: string]: unknown };

export interface Observatory {
  db: Database;
  databaseUrl: string;
  context: PipelineContext;
  /** Makes a run and runs it to its end, inline. */
  run(params?: AskedParams, durable?: Durable): Promise<EndedRun>;
  /** Makes a run's row only. */
  ask(params?: AskedParams): Promise<string>;
  set(settings: Partial<Settings>): Promise<void>;
  /** Moves the clock, which stands still otherwise. */
  wait(hours: number): void;
}

export interface EndedRun {
  id: string;
  state: string;
  error: string | null;
  errorCode: string | null;
  modelCalls: number;
  counts: {
    posts: number;
    comments: number;
    agents: number;
    submolts: number;
    evaluations: Record<string, number>;
    rejected: Record<string, number>;
  };
  /** Each task's state, in the run's order. */
  tasks: Record<string, { state: string; attempt: number; counts: Record<string, number>; error: string | null }>;
  log: string[];
}

export const inline: RunEngine = { name: "inline", overrides: {}, enqueue: async () => {} };

/** A database of its own and a pipeline that reads `site` and asks `model`, both real servers. No retry waits unless a test asks for it. */
export async function anObservatory(options: {
  site: { url: string };
  model?: { url: string } | null;
  kind?: ObservatorySource["kind"];
  settings?: Partial<Settings>;
}): Promise<Observatory> {
  const { database: db, url: databaseUrl } = await aDatabase();
  let now = new Date("2026-01-31T12:00:00Z");
  const prepared = prepareContext(db, {
    moltbookBaseUrl: options.site.url,
    moltbookApiKey: null,
    openrouterBaseUrl: options.model?.url ?? "http://127.0.0.1:9",
    openrouterApiKey: options.model ? "test" : null,
    sourceKind: options.kind ?? "live",
    sourceName: "test",
    sampleSecret: "a secret of the test's own",
  });
  const context: PipelineContext = { ...prepared, clock: () => now };
  const set = async (settings: Partial<Settings>) => {
    for (const [key, value] of Object.entries(settings)) await saveSetting(db, key, value, "test");
  };
  await set({
    judgeModel: "observatory/stand-in-1",
    requestsPerMinute: 100_000,
    requestMaxAttempts: 1,
    taskRetries: 0,
    taskRetryDelaySeconds: 0,
    ...options.settings,
  });
  const ask: Observatory["ask"] = ({ kind = "hourly", ...params } = {}) =>
    triggerRun(db, {
      params: { kind: kind as "hourly", ...params },
      trigger: "manual",
      requestedBy: "test",
      engine: inline,
    });
  return {
    db,
    databaseUrl,
    context,
    set,
    ask,
    wait(hours) {
      now = new Date(now.getTime() + hours * 3_600_000);
    },
    async run(params, durable = createInlineDurable()) {
      const id = await ask(params);
      await createPipelineJobs(context).run.run(durable, { runId: id });
      return loadEndedRun(db, id);
    },
  };
}

export async function loadEndedRun(db: Database, id: string): Promise<EndedRun> {
  const run = await getRun(db, id);
  if (!run) throw new Error(`There is no run ${id}.`);
  const tasks = await db.runTask.findMany({ where: { runId: id }, orderBy: { ordinal: "asc" } });
  const { state, error, errorCode, modelCalls } = run;
  return {
    id,
    state,
    error,
    errorCode,
    modelCalls,
    counts: run.counts as EndedRun["counts"],
    tasks: Object.fromEntries(
      tasks.map((task) => [
        task.taskId,
        { state: task.state, attempt: task.attempt, counts: task.counts as Record<string, number>, error: task.error },
      ]),
    ),
    log: (await listLogs(db, id, 0n)).map((line) => `${line.level}: ${line.message}`),
  };
}
