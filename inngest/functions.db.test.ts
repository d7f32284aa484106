import { describe, expect, test } from "vitest";
import { createPipelineJobs } from "../lib/pipeline/jobs";
import { aModel } from "../lib/pipeline/testing/a-model";
import { aSite } from "../lib/pipeline/testing/a-site";
import { aWorld } from "../lib/pipeline/testing/a-world";
import { anObservatory, loadEndedRun, type Observatory } from "../lib/pipeline/testing/an-observatory";
import { type RunEngine, triggerRun } from "../lib/pipeline/trigger-run";
import type { Settings } from "../lib/settings/definitions";
import { compareRollups } from "../lib/store/compare-rollups";
import { createFunctions } from "./functions";
import { runFunction } from "./testing/run-function";

const engine: RunEngine = { name: "inngest", overrides: {}, enqueue: async () => {} };

async function aServed(settings: Partial<Settings> = {}) {
  const site = await aSite(aWorld());
  const observatory = await anObservatory({ site, model: await aModel(), settings });
  const pipeline = { db: observatory.db, jobs: createPipelineJobs(observatory.context), engine };
  return { ...observatory, site, functions: createFunctions(() => pipeline) };
}
const ask = ({ db }: Observatory) =>
  triggerRun(db, { params: { kind: "hourly" }, trigger: "manual", requestedBy: "test", engine });
const requested = (runId: string) => ({ name: "observatory/run.requested", data: { runId } });
const timer = (at: string) => ({ name: "inngest/scheduled.timer", data: { cron: "" }, ts: new Date(at).getTime() });

describe("what is served to Inngest", () => {
  test("has the ids by which it is known there, and cron times in UTC", () => {
    const functions = Object.values(createFunctions(() => Promise.reject(new Error("not called")) as never));
    const triggersOf = (fn: (typeof functions)[number]) => [fn.opts.triggers ?? []].flat();
    expect(functions.map((fn) => [fn.opts.id, ...triggersOf(fn).map((t) => ("cron" in t ? t.cron : "event"))])).toEqual(
      [
        ["moltbook-hourly-ingest-eval", "TZ=UTC 0 * * * *"],
        ["moltbook-weekly-full-refresh", "TZ=UTC 0 0 * * 0"],
        ["moltbook-manual-run", "event"],
        ["moltbook-run-part"],
        ["judge-batch"],
      ],
    );
  });

  test("a run that was asked for goes through all its tasks, in few steps", async () => {
    const served = await aServed({ evaluationBatchSize: 4 });
    const id = await ask(served);
    const { result, steps } = await runFunction(served.functions.manualRun, requested(id));
    expect(result).toEqual({ state: "succeeded", error: null });
    const run = await loadEndedRun(served.db, id);
    expect(run).toMatchObject({ state: "succeeded", counts: { posts: 10, comments: 5, evaluations: { scored: 15 } } });
    expect(Object.values(run.tasks).map((task) => task.state)).toEqual(Array(8).fill("succeeded"));
    expect(await served.db.evaluation.count()).toBe(15);
    expect(await compareRollups(served.db)).toEqual([]);
    const row = await served.db.run.findUniqueOrThrow({ where: { id } });
    expect(row.engine).toBe("inngest");
    expect(row.engineRunId).not.toBeNull();
    // The run, two rounds (the second finds nothing), four batches, two tasks side by side.
    expect(steps).toHaveLength(9);
    expect(Math.max(...steps.map((ids) => ids.length))).toBeLessThan(50);
  });

  test("a step that fails is waited for and tried again as the settings say, not as Inngest would", async () => {
    const served = await aServed({ taskRetries: 1, taskRetryDelaySeconds: 40 });
    let failures = 1;
    served.site.fail(({ path }) => (path === "/submolts" && failures-- > 0 ? { kind: "status", status: 503 } : null));
    const id = await ask(served);
    const { result, sleeps } = await runFunction(served.functions.manualRun, requested(id));
    expect(result).toMatchObject({ state: "succeeded" });
    expect(sleeps).toEqual([40_000]);
    expect((await loadEndedRun(served.db, id)).tasks.scrape_all_entities?.attempt).toBe(2);
  });

  test("a task that fails settles the run with its error, and is no failure of the function", async () => {
    const served = await aServed();
    served.site.fail(() => ({ kind: "status", status: 503 }));
    const id = await ask(served);
    const { result } = await runFunction(served.functions.manualRun, requested(id));
    expect(result).toMatchObject({ state: "failed" });
    expect(await loadEndedRun(served.db, id)).toMatchObject({ state: "failed", errorCode: "source_unavailable" });
  });

  test("at a full hour starts the run that the settings ask for, and none while paused", async () => {
    const { functions, db, set } = await aServed({ scheduleEveryHours: 4 });
    const kinds = async () => (await db.run.findMany({ orderBy: { createdAt: "asc" } })).map((run) => run.kind);
    expect((await runFunction(functions.hourlyIngestEval, timer("2026-02-02T03:00:01Z"))).result).toEqual({
      state: "not_due",
    });
    await runFunction(functions.hourlyIngestEval, timer("2026-02-02T04:00:01Z"));
    expect(await kinds()).toEqual(["hourly"]);
    // Asked again about the same hour: not a second run.
    expect((await runFunction(functions.hourlyIngestEval, timer("2026-02-02T04:00:02Z"))).result).toEqual({
      state: "not_due",
    });
    expect(await kinds()).toEqual(["hourly"]);
    await set({ schedulePaused: true });
    await runFunction(functions.hourlyIngestEval, timer("2026-02-02T08:00:01Z"));
    expect(await kinds()).toEqual(["hourly"]);
  });

  test("on Sundays at 00:00 the weekly function runs and the hourly one gives way", async () => {
    const { functions, db } = await aServed();
    const sunday = timer("2026-02-01T00:00:00Z");
    expect((await runFunction(functions.hourlyIngestEval, sunday)).result).toEqual({ state: "not_due" });
    expect((await runFunction(functions.weeklyFullRefresh, sunday)).result).toMatchObject({ state: "succeeded" });
    expect((await db.run.findMany()).map((run) => [run.kind, run.trigger])).toEqual([["weekly", "schedule"]]);
  });

  test("a schedule leaves out its run while another is under way, and that one's log says so", async () => {
    const served = await aServed();
    const id = await ask(served);
    const { result } = await runFunction(served.functions.hourlyIngestEval, timer("2026-02-02T04:00:00Z"));
    expect(result).toEqual({ state: "not_due" });
    expect((await loadEndedRun(served.db, id)).log).toContain(
      "warn: The scheduled hourly run was left out: this run is still under way.",
    );
  });
});
