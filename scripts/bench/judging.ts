import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { createInlineDurable } from "../../lib/durable/inline";
import { createOpenRouterJudge, sleepUnlessAborted } from "../../lib/judge/create-openrouter-judge";
import { createInFlightLimit } from "../../lib/judge/in-flight-limit";
import type { Budget } from "../../lib/judge/judge";
import type { Subject } from "../../lib/judging/types";
import type { Post } from "../../lib/moltbook/canonical";
import { createPrices } from "../../lib/openrouter/prices";
import type { PipelineContext } from "../../lib/pipeline/context";
import { createJudgeBatchJob, createJudgeRoundJob } from "../../lib/pipeline/evaluations/judge-round";
import { runEvaluations } from "../../lib/pipeline/evaluations/run-evaluations";
import { runParams } from "../../lib/pipeline/run-params";
import { loadRunScope } from "../../lib/pipeline/run-scope";
import { runTask } from "../../lib/pipeline/run-task";
import { taskIds } from "../../lib/pipeline/tasks";
import { buildTranscripts } from "../../lib/pipeline/transcripts/build-transcripts";
import { defaultSettings } from "../../lib/settings/definitions";
import { createRun } from "../../lib/store/create-run";
import type { Database } from "../../lib/store/database";
import { savePosts } from "../../lib/store/save-posts";
import { startRun } from "../../lib/store/start-run";
import { serveSlowModel } from "./serve-slow-model";
import { withBenchDatabase } from "./with-bench-database";

/**
 * npm run bench judging [-- --items 500 --latency-ms 1000]: how long it takes to judge 500 items with a model that thinks for a second, beside
 * the ideal: items × seconds / calls at once. First the judge alone, then the task run_evaluations as a run does it, on PostgreSQL.
 */
const { values } = parseArgs({
  options: { items: { type: "string", default: "500" }, "latency-ms": { type: "string", default: "1000" } },
});
const items = Number(values.items);
const latencyMs = Number(values["latency-ms"]);
const settings = { ...defaultSettings, judgeModel: "observatory/stand-in-1" };
const idealSeconds = (items * latencyMs) / 1_000 / settings.judgeConcurrency;
/** Issue 2: judging within 1.2 × of ideal. */
const aim = 1.2;

const inFlight = createInFlightLimit(settings.judgeConcurrency, { now: () => Date.now(), sleep: sleepUnlessAborted });
const posts = Array.from({ length: items }, (_, i) => aPost(i));

const model = await serveSlowModel(latencyMs);
try {
  const prices = createPrices({ baseUrl: model.url, apiKey: "bench", now: () => Date.now() });
  const openJudge = (budget: Budget) =>
    createOpenRouterJudge({
      settings,
      baseUrl: model.url,
      apiKey: "bench",
      nonceKey: "bench",
      budget,
      prices,
      inFlight,
    });

  console.log(
    `${items} items, ${settings.judgeConcurrency} calls at once, ${latencyMs} ms a call: ideal ${idealSeconds.toFixed(1)} s ` +
      `(${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}: other work on the machine is measured with it)`,
  );
  const judge = openJudge({ reserve: async () => ({ settle: async () => {} }) });
  const alone = await measure(async () => {
    const judged = await Promise.all(
      posts.map((post) => judge.judge(toSubject(post), [], new AbortController().signal)),
    );
    return judged.filter(({ outcome }) => outcome === "scored").length;
  });
  tell("the judge alone", alone);
  tell("run_evaluations on PostgreSQL", await withBenchDatabase((db) => measurePipeline(db, openJudge)));
} finally {
  await model.stop();
}

async function measurePipeline(db: Database, openJudge: (budget: Budget) => ReturnType<typeof createOpenRouterJudge>) {
  const runId = "bench";
  await createRun(db, {
    id: runId,
    params: runParams.parse({ kind: "hourly" }),
    settings,
    trigger: "command",
    requestedBy: null,
    engine: "inline",
    taskIds,
  });
  await startRun(db, runId, null);
  await savePosts(db, posts, { at: new Date(), runId });
  const context: PipelineContext = {
    db,
    source: { kind: "demo", name: "bench" },
    openSource: () => Promise.reject(new Error("Nothing is fetched in this benchmark.")),
    openJudge: (_settings, budget) => openJudge(budget),
    sampleSecret: "bench",
    clock: () => new Date(),
  };
  const scope = await loadRunScope(context, createInlineDurable(), runId);
  await runTask(scope, "build_transcripts", buildTranscripts);
  const round = createJudgeRoundJob(context, createJudgeBatchJob(context));
  return measure(async () => {
    await runTask(scope, "run_evaluations", (task) => runEvaluations(task, round));
    const rows = await db.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM evaluation WHERE is_current AND outcome = 'scored'`;
    return rows[0]?.n ?? 0;
  });
}

interface Measured {
  seconds: number;
  scored: number;
}

async function measure(work: () => Promise<number>): Promise<Measured> {
  const startedAt = performance.now();
  const scored = await work();
  return { scored, seconds: (performance.now() - startedAt) / 1_000 };
}

function tell(what: string, { seconds, scored }: Measured): void {
  const times = seconds / idealSeconds;
  console.log(
    `${what}: ${seconds.toFixed(1)} s = ${times.toFixed(3)} × ideal (aim ${aim}), ${scored} of ${items} scored`,
  );
  if (times > aim || scored !== items) process.exitCode = 1;
}

function aPost(i: number): Post {
  return {
    id: `bench-${String(i).padStart(6, "0")}`,
    author: { id: `agent-${i % 50}`, name: `agent-${i % 50}` },
    submolt: { id: "general", name: "general", displayName: null },
    title: `Notes of day ${i}`,
    content: `I watered plant number ${i} and wrote some tests. ${"Nothing else of note happened. ".repeat(20)}`,
    url: null,
    type: null,
    upvotes: 0,
    downvotes: 0,
    commentCount: 0,
    isPinned: false,
    isLocked: false,
    isSpam: false,
    isDeleted: false,
    verificationStatus: null,
    createdAt: new Date(Date.UTC(2026, 0, 30, 0, 0, i)).toISOString(),
    updatedAt: null,
  };
}

function toSubject({ id, title, content, url }: Post): Subject {
  return { kind: "post", id, contentHash: id, authorAlias: "A1", title, content, url };
}
