import { expect, test, vi } from "vitest";
import { aPost, range } from "../../../demo/moltbook/items";
import { createInlineDurable } from "../../durable/inline";
import { aModel } from "../testing/a-model";
import { aSite, type Site } from "../testing/a-site";
import { aWorld } from "../testing/a-world";
import { anObservatory, type Observatory } from "../testing/an-observatory";

/** The list of communities, which every run reads first, fails so often. */
function failTimes(site: Site, times: number, headers: Record<string, string> = {}) {
  let failed = 0;
  site.fail(({ path }) => (path === "/submolts" && failed++ < times ? { kind: "status", status: 503, headers } : null));
}

/** Runs inline, with waits noted in place of waited. */
async function runNotingWaits({ run }: Observatory) {
  const waitsSeconds: number[] = [];
  const inline = createInlineDurable();
  const ended = await run({}, { ...inline, sleep: async (_id, ms) => void waitsSeconds.push(ms / 1_000) });
  return { ended, waitsSeconds };
}

test("setting taskRetries: is how often a failed step is tried again before the run fails", async () => {
  const site = await aSite(aWorld());
  const observatory = await anObservatory({ site, settings: { taskRetries: 1 } });
  failTimes(site, 2);
  expect(await observatory.run()).toMatchObject({ state: "failed", errorCode: "source_unavailable" });
  await observatory.set({ taskRetries: 2 });
  failTimes(site, 2);
  const ended = await observatory.run();
  expect(ended.state).toBe("succeeded");
  expect(ended.tasks.scrape_all_entities).toMatchObject({ state: "succeeded", attempt: 3, error: null });
});

test("setting taskRetryDelaySeconds: is waited before each retry, and a longer Retry-After counts", async () => {
  const site = await aSite(aWorld());
  const observatory = await anObservatory({ site, settings: { taskRetries: 2, taskRetryDelaySeconds: 7 } });
  failTimes(site, 2);
  const { ended, waitsSeconds } = await runNotingWaits(observatory);
  expect(waitsSeconds).toEqual([7, 7]);
  expect(ended.log.filter((line) => line.endsWith("follows in 7 s."))).toHaveLength(2);
  failTimes(site, 1, { "retry-after": "90" });
  expect((await runNotingWaits(observatory)).waitsSeconds).toEqual([90]);
});

test("setting taskRetryExponential: doubles the delay with each retry", async () => {
  const site = await aSite(aWorld());
  const settings = { taskRetries: 4, taskRetryDelaySeconds: 5, taskRetryExponential: true };
  const observatory = await anObservatory({ site, settings });
  failTimes(site, 4);
  expect((await runNotingWaits(observatory)).waitsSeconds).toEqual([5, 10, 20, 40]);
});

test("setting taskRetryMaxDelaySeconds: is the longest wait, by doubling or by Retry-After", async () => {
  const site = await aSite(aWorld());
  const settings = {
    taskRetries: 3,
    taskRetryDelaySeconds: 5,
    taskRetryExponential: true,
    taskRetryMaxDelaySeconds: 8,
  };
  const observatory = await anObservatory({ site, settings });
  failTimes(site, 3);
  expect((await runNotingWaits(observatory)).waitsSeconds).toEqual([5, 8, 8]);
  failTimes(site, 1, { "retry-after": "90" });
  expect((await runNotingWaits(observatory)).waitsSeconds).toEqual([8]);
});

test("setting scrapeTimeLimitMinutes: past it the task fails, what it stored stays, and the next run goes on", async () => {
  const site = await aSite({ posts: range(120).map((n) => aPost(n)) });
  site.fail(({ path, query }) => (path === "/posts" && query.has("cursor") ? { kind: "hang" } : null));
  const { run, set, db } = await anObservatory({ site, settings: { scrapeTimeLimitMinutes: 0.02 } });
  expect(await run({ kind: "weekly" })).toMatchObject({ state: "failed", errorCode: "task_time_limit" });
  expect(await db.post.count()).toBeGreaterThan(0);
  site.fail(null);
  await set({ scrapeTimeLimitMinutes: 60 });
  expect((await run({ kind: "weekly" })).state).toBe("succeeded");
  expect(await db.post.count()).toBe(120);
});

test("setting evaluationsTimeLimitMinutes: past it no more is judged, verdicts stay, and the next run judges the rest", async () => {
  let hangsFrom = 3;
  const model = await aModel({ fault: (index) => (index >= hangsFrom ? { kind: "hang" } : null) });
  const settings = { evaluationsTimeLimitMinutes: 0.02, judgeConcurrency: 1 };
  const { run, set, db } = await anObservatory({ site: await aSite(aWorld()), model, settings });
  expect(await run()).toMatchObject({ state: "failed", errorCode: "task_time_limit" });
  expect(await db.evaluation.count()).toBe(3);
  hangsFrom = Infinity;
  await set({ evaluationsTimeLimitMinutes: 120 });
  expect((await run()).counts.evaluations).toEqual({ scored: 12 });
});

/** Runs with one of the database's tables held until the task's limit, 0.6 s from its start, is over. */
async function runWithHeldTable({ run, db }: Observatory, table: string, taskId: string) {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const holding = db.$transaction(
    async (tx) => {
      await tx.$executeRawUnsafe(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
      await held;
    },
    { timeout: 60_000 },
  );
  const running = run();
  await vi.waitFor(
    async () => {
      const task = await db.runTask.findFirst({ where: { taskId, state: "running" } });
      expect(Date.now() - (task?.startedAt?.getTime() ?? Date.now())).toBeGreaterThan(700);
    },
    { timeout: 60_000, interval: 50 },
  );
  release();
  await holding;
  return running;
}

test("setting transcriptsTimeLimitMinutes: past it the task fails, and the next run builds what is missing", async () => {
  const site = await aSite(aWorld());
  const observatory = await anObservatory({ site, settings: { transcriptsTimeLimitMinutes: 0.01 } });
  const ended = await runWithHeldTable(observatory, "transcript", "build_transcripts");
  expect(ended).toMatchObject({ state: "failed", errorCode: "task_time_limit" });
  expect(ended.tasks.build_transcripts?.state).toBe("failed");
  await observatory.set({ transcriptsTimeLimitMinutes: 30 });
  expect((await observatory.run()).state).toBe("succeeded");
  expect(await observatory.db.transcript.count()).toBe(15);
});

test("setting aggregatesTimeLimitMinutes: past it the aggregates fail", async () => {
  const observatory = await anObservatory({
    site: await aSite(aWorld()),
    settings: { aggregatesTimeLimitMinutes: 0.01 },
  });
  const ended = await runWithHeldTable(observatory, "run_outcome", "compute_aggregates");
  expect(ended).toMatchObject({ state: "failed", errorCode: "task_time_limit" });
  await observatory.set({ aggregatesTimeLimitMinutes: 30 });
  expect((await observatory.run()).state).toBe("succeeded");
});
