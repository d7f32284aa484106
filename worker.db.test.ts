import { describe, expect, test, vi } from "vitest";
import type { ModelServer } from "./demo/model/start-model-server";
import { aPost, range } from "./demo/moltbook/items";
import { aModel } from "./lib/pipeline/testing/a-model";
import { aSite } from "./lib/pipeline/testing/a-site";
import { aWorker } from "./lib/pipeline/testing/a-worker";
import { anObservatory, loadEndedRun, type Observatory } from "./lib/pipeline/testing/an-observatory";
import { triggerRun } from "./lib/pipeline/trigger-run";
import { compareRollups } from "./lib/store/compare-rollups";
import type { Database } from "./lib/store/database";

const items = 60;
const inFlight = 4;

/** Sixty posts and a model that takes its time, for a worker that is going to die. */
async function aScene() {
  const site = await aSite({ posts: range(items).map((n) => aPost(n)) });
  const model = await aModel({ latencyMs: 60, keepCalls: 10_000 });
  const observatory = await anObservatory({
    site,
    model,
    settings: { judgeConcurrency: inFlight, evaluationBatchSize: 5 },
  });
  const variables = {
    DATABASE_URL: observatory.databaseUrl,
    MOLTBOOK_BASE_URL: site.url,
    OPENROUTER_BASE_URL: model.url,
    OPENROUTER_API_KEY: "test",
    OBSERVATORY_SOURCE_NAME: "test",
  };
  return { ...observatory, model, variables };
}

const askEmbedded = ({ db }: Observatory) =>
  triggerRun(db, {
    params: { kind: "hourly" },
    trigger: "manual",
    requestedBy: "test",
    engine: { name: "embedded", overrides: {}, enqueue: async () => {} },
  });

const patient = { timeout: 90_000, interval: 20 };
const judged = (db: Database, atLeast: number) =>
  vi.waitFor(async () => expect(await db.evaluation.count()).toBeGreaterThanOrEqual(atLeast), patient);
const ended = (db: Database, id: string) =>
  vi.waitFor(async () => {
    const run = await loadEndedRun(db, id);
    expect(run.state).not.toMatch(/queued|running/);
    return run;
  }, patient);

/** How often each item was asked about: the prompt of an item is the same each time. */
function callsPerItem(model: ModelServer): number[] {
  const calls = new Map<string, number>();
  for (const { body } of model.requests) {
    const key = JSON.stringify(body.messages);
    calls.set(key, (calls.get(key) ?? 0) + 1);
  }
  return [...calls.values()];
}

async function expectWhole(db: Database, id: string) {
  expect(await ended(db, id)).toMatchObject({ state: "succeeded", counts: { evaluations: { scored: items } } });
  expect(await db.evaluation.count()).toBe(items);
  expect(await db.evaluation.count({ where: { isCurrent: true } })).toBe(items);
  expect(await compareRollups(db)).toEqual([]);
}

describe("the worker", () => {
  test("killed in the middle of judging and started again completes the run: no item lost, none paid twice but those in flight", async () => {
    const scene = await aScene();
    const first = await aWorker(scene.variables);
    const id = await askEmbedded(scene);
    await judged(scene.db, 12);
    await first.kill("SIGKILL");
    expect(await scene.db.evaluation.count()).toBeLessThan(items);
    const stored = await scene.db.evaluation.count();
    const callsAtKill = scene.model.counts.calls;
    expect(callsAtKill - stored).toBeLessThanOrEqual(inFlight);

    await aWorker(scene.variables);
    await expectWhole(scene.db, id);
    const perItem = callsPerItem(scene.model);
    expect(perItem).toHaveLength(items);
    expect(perItem.filter((calls) => calls > 1).length).toBeLessThanOrEqual(inFlight);
    expect(scene.model.counts.calls).toBeLessThanOrEqual(items + inFlight);
  });

  test("asked to stop stores what is paid for and ends cleanly; the next one pays for nothing twice", async () => {
    const scene = await aScene();
    const first = await aWorker(scene.variables);
    const id = await askEmbedded(scene);
    await judged(scene.db, 12);
    expect(await first.kill("SIGTERM")).toBe(0);
    expect(await scene.db.evaluation.count()).toBe(scene.model.counts.calls);
    await aWorker(scene.variables);
    await expectWhole(scene.db, id);
    expect(scene.model.counts.calls).toBe(items);
  });

  test("that stands by takes over when the first one dies", async () => {
    const scene = await aScene();
    const first = await aWorker(scene.variables);
    await aWorker(scene.variables, "standing by");
    const id = await askEmbedded(scene);
    await judged(scene.db, 8);
    await first.kill("SIGKILL");
    await expectWhole(scene.db, id);
  });

  test("begins a run that was asked for while there was no worker, and ends one that no engine has any more", async () => {
    const scene = await aScene();
    const lost = await askEmbedded(scene);
    await scene.db.$executeRaw`UPDATE run SET state = 'running', started_at = created_at`;
    await aWorker(scene.variables);
    expect(await ended(scene.db, lost)).toMatchObject({ state: "failed", errorCode: "run_lost" });
    const id = await askEmbedded(scene);
    await expectWhole(scene.db, id);
  });

  test("says in one sentence what is wrong with its variables", async () => {
    await expect(aWorker({ DATABASE_URL: "nonsense" })).rejects.toThrow(/DATABASE_URL must be an address/);
    await expect(aWorker({ DATABASE_URL: "postgresql://postgres@127.0.0.1:1/none" })).rejects.toThrow(
      "PostgreSQL does not answer.",
    );
  });
});
