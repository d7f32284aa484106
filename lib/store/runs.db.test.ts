import { expect, test } from "vitest";
import { aDatabase } from "../../test/test-database";
import { defaultSettings } from "../settings/definitions";
import { appendLog } from "./append-log";
import { beat } from "./beat";
import { clearStuckRuns } from "./clear-stuck-runs";
import { createRun, type RunEngineName } from "./create-run";
import { getCursor, saveCursor } from "./cursors";
import type { Database } from "./database";
import { finishRun } from "./finish-run";
import { getActiveRun } from "./get-active-run";
import { listLogs } from "./list-logs";
import { claimSource, getSource } from "./observatory-source";
import { setTask } from "./set-task";
import { startRun } from "./start-run";

const newRun = (id: string, engine: RunEngineName = "embedded") => ({
  id,
  params: { kind: "hourly" as const },
  settings: defaultSettings,
  trigger: "manual" as const,
  requestedBy: null,
  engine,
  taskIds: ["one", "two", "three"],
});
async function aRunning(db: Database, id = "r1", engine: RunEngineName = "embedded") {
  await createRun(db, newRun(id, engine));
  await startRun(db, id, null);
}
const tasks = async (db: Database, runId: string) =>
  (await db.runTask.findMany({ where: { runId }, orderBy: { ordinal: "asc" } })).map((t) => `${t.taskId} ${t.state}`);

test("the first end of a run counts, and settles its tasks", async () => {
  const { database: db } = await aDatabase();
  await aRunning(db);
  await setTask(db, "r1", "one", { state: "succeeded", counts: { n: 1 } });
  await setTask(db, "r1", "two", { state: "running", attempt: 1 });
  expect(await finishRun(db, "r1", { state: "failed", errorCode: "x", error: "It broke." })).toBe(true);
  expect(await finishRun(db, "r1", { state: "succeeded" })).toBe(false);
  expect(await tasks(db, "r1")).toEqual(["one succeeded", "two failed", "three skipped"]);
  const run = await db.run.findUniqueOrThrow({ where: { id: "r1" } });
  expect(run).toMatchObject({ state: "failed", error: "It broke." });
});

test("a settled run keeps its tasks as they are, whatever a process that does not know writes", async () => {
  const { database: db } = await aDatabase();
  await aRunning(db);
  await finishRun(db, "r1", { state: "cancelled" });
  expect(await setTask(db, "r1", "one", { state: "running", attempt: 1 })).toBeNull();
  expect(await startRun(db, "r1", null)).toBe(false);
  expect(await tasks(db, "r1")).toEqual(["one skipped", "two skipped", "three skipped"]);
  expect(await beat(db, "r1")).toEqual({ isRunning: false, cancelRequested: false });
  expect(await getActiveRun(db)).toBeNull();
});

test("a run without a sign of life makes way, one that waits for a retry does not, and one in the foreground after a minute", async () => {
  const { database: db } = await aDatabase();
  await aRunning(db);
  await db.$executeRaw`UPDATE run SET heartbeat_at = now() - interval '20 minutes'`;
  expect(await clearStuckRuns(db, 30)).toEqual([]);
  expect(await clearStuckRuns(db, 15)).toEqual(["r1"]);

  await aRunning(db, "r2");
  await beat(db, "r2", 3_600_000);
  expect(await clearStuckRuns(db, 0.01)).toEqual([]);
  await finishRun(db, "r2", { state: "succeeded" });

  await aRunning(db, "r3", "inline");
  await db.$executeRaw`UPDATE run SET heartbeat_at = now() - interval '2 minutes' WHERE id = 'r3'`;
  expect(await clearStuckRuns(db, 30)).toEqual(["r3"]);
});

test("log lines come in order, from behind a given one", async () => {
  const { database: db } = await aDatabase();
  await createRun(db, newRun("r1"));
  for (const message of ["a", "b", "c"]) await appendLog(db, "r1", null, { level: "info", message, data: { n: 1 } });
  await appendLog(db, "gone", null, { level: "info", message: "of a run that was deleted" });
  const all = await listLogs(db, "r1", 0n);
  expect(all.map((line) => line.message)).toEqual(["a", "b", "c"]);
  expect((await listLogs(db, "r1", all[0]?.id ?? 0n)).map((line) => line.message)).toEqual(["b", "c"]);
});

test("a cursor is what was last saved of it", async () => {
  const { database: db } = await aDatabase();
  await createRun(db, newRun("r1"));
  expect(await getCursor(db, "posts")).toBeNull();
  await saveCursor(db, "posts", { newestAt: "x", gaps: [] }, "r1");
  await saveCursor(db, "posts", { newestAt: "y", gaps: [] }, "r1");
  expect(await getCursor(db, "posts")).toEqual({ newestAt: "y", gaps: [] });
});

test("a database observes one source, the first that claimed it", async () => {
  const { database: db } = await aDatabase();
  expect(await getSource(db)).toBeNull();
  const sources = [1, 2, 3].map((n) => ({ kind: "live" as const, name: `site-${n}` }));
  const claims = await Promise.allSettled(sources.map((source) => claimSource(db, source)));
  expect(claims.filter((claim) => claim.status === "fulfilled")).toHaveLength(1);
  const claimed = await getSource(db);
  if (claimed) await claimSource(db, claimed);
  await expect(claimSource(db, { kind: "demo", name: claimed?.name ?? "" })).rejects.toMatchObject({
    code: "configuration",
  });
});
