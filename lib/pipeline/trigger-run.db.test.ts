import { expect, test } from "vitest";
import { aDatabase } from "../../test/test-database";
import { saveSetting } from "../settings/save-setting";
import { getRun } from "../store/get-run";
import { loadEndedRun } from "./testing/an-observatory";
import { cancelRun, type RunEngine, triggerRun } from "./trigger-run";

function anEngine(more: Partial<RunEngine> = {}) {
  const enqueued: string[] = [];
  const engine: RunEngine = {
    name: "inngest",
    overrides: {},
    enqueue: async (id) => void enqueued.push(id),
    ...more,
  };
  return { engine, enqueued };
}
const asked = (
  engine: RunEngine,
  params: { kind: "hourly" } | { kind: "range"; from: string; to: string } = { kind: "hourly" },
) => ({
  params,
  trigger: "manual" as const,
  requestedBy: "someone",
  engine,
});

test("makes the row with its tasks, pins the settings of this moment, and hands the run over", async () => {
  const { database: db } = await aDatabase();
  await saveSetting(db, "maxPostsPerRun", 77, "test");
  const { engine, enqueued } = anEngine({ overrides: { judgeModel: "maker/given", maxPostsPerRun: 5 } });
  const id = await triggerRun(db, asked(engine));
  expect(enqueued).toEqual([id]);
  await saveSetting(db, "maxPostsPerRun", 88, "test");
  const run = await getRun(db, id);
  expect(run).toMatchObject({ state: "queued", engine: "inngest" });
  expect(run?.settings).toMatchObject({ maxPostsPerRun: 77, judgeModel: "maker/given" });
  expect(Object.values((await loadEndedRun(db, id)).tasks).map((task) => task.state)).toEqual(Array(8).fill("pending"));
});

test("refuses a second run while one is active, however many ask at once", async () => {
  const { database: db } = await aDatabase();
  const { engine, enqueued } = anEngine();
  const answers = await Promise.allSettled(Array.from({ length: 8 }, () => triggerRun(db, asked(engine))));
  expect(answers.filter((answer) => answer.status === "fulfilled")).toHaveLength(1);
  for (const answer of answers)
    if (answer.status === "rejected") expect(answer.reason).toMatchObject({ code: "run_active" });
  expect(enqueued).toHaveLength(1);
});

test("a run whose engine cannot be reached is settled as failed and does not stand in the way", async () => {
  const { database: db } = await aDatabase();
  const unreachable = anEngine({ enqueue: () => Promise.reject(new Error("fetch failed")) });
  await expect(triggerRun(db, asked(unreachable.engine))).rejects.toMatchObject({ code: "configuration" });
  expect((await db.run.findMany()).map((run) => run.state)).toEqual(["failed"]);
  await triggerRun(db, asked(anEngine().engine));
});

test("refuses what no run is, and a range that ends before it begins", async () => {
  const { database: db } = await aDatabase();
  const { engine } = anEngine();
  const range = { kind: "range", from: "2026-02-01T00:00:00Z", to: "2026-01-01T00:00:00Z" } as const;
  await expect(triggerRun(db, asked(engine, range))).rejects.toMatchObject({ code: "bad_request" });
  await expect(triggerRun(db, asked(engine, { ...range, to: "soon" }))).rejects.toThrow(/^to: /);
  expect(await db.run.count()).toBe(0);
});

test("a waiting run is cancelled at once; one that has ended cannot be", async () => {
  const { database: db } = await aDatabase();
  const id = await triggerRun(db, asked(anEngine().engine));
  expect(await cancelRun(db, id, "someone")).toBe("cancelled");
  const run = await loadEndedRun(db, id);
  expect(run.state).toBe("cancelled");
  expect(Object.values(run.tasks).map((task) => task.state)).toEqual(Array(8).fill("skipped"));
  await expect(cancelRun(db, id, "someone")).rejects.toMatchObject({ code: "not_found" });
});

test("a run that waits for a retry is cancelled at once as well", async () => {
  const { database: db } = await aDatabase();
  const id = await triggerRun(db, asked(anEngine().engine));
  await db.$executeRaw`UPDATE run SET state = 'running', started_at = now()`;
  await db.$executeRaw`UPDATE run_task SET state = 'retrying' WHERE task_id = 'scrape_all_entities'`;
  expect(await cancelRun(db, id, "someone")).toBe("cancelled");
  expect((await loadEndedRun(db, id)).tasks.scrape_all_entities?.state).toBe("cancelled");
});
