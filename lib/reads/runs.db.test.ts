import { expect, test } from "vitest";
import { aPost } from "../../test/builders/a-post";
import { aRun } from "../../test/builders/a-run";
import { readAll } from "../../test/builders/read-all";
import { saveJudged } from "../../test/builders/save-judged";
import { aDatabase } from "../../test/test-database";
import { taskIds } from "../pipeline/tasks";
import { defaultSettings } from "../settings/definitions";
import { appendLog } from "../store/append-log";
import { computeRunAggregates } from "../store/compute-run-aggregates";
import { createRun } from "../store/create-run";
import { finishRun } from "../store/finish-run";
import { saveObservedWindow } from "../store/save-observed-window";
import { saveRejects } from "../store/save-rejects";
import { startRun } from "../store/start-run";
import { getRun } from "./get-run";
import { listRunLogs } from "./list-run-logs";
import { listRuns } from "./list-runs";

const aNewRun = (id: string) => ({
  id,
  params: { kind: "hourly" as const, dryRun: true },
  settings: { ...defaultSettings, maxPostsPerRun: 7 },
  trigger: "manual" as const,
  requestedBy: "ann@example.org",
  engine: "inline" as const,
  taskIds,
});

test("shows a run with its tasks in order, what it was asked, the settings pinned, its rejects and what it saw", async () => {
  const { database: db } = await aDatabase();
  await createRun(db, aNewRun("r1"));
  await startRun(db, "r1", "engine-1");
  const reject = {
    kind: "post" as const,
    itemId: "x",
    reason: "bad_time" as const,
    detail: "created_at",
    sample: null,
  };
  await saveRejects(db, [reject, { ...reject, itemId: "y" }, { ...reject, kind: "comment" }], "/posts", "r1");
  await saveObservedWindow(db, {
    runId: "r1",
    stream: "posts",
    from: new Date("2026-01-30T00:00Z"),
    to: new Date("2026-01-30T01:00Z"),
    seen: 9,
    stored: 5,
    rejected: 3,
    cut: 1,
  });
  await saveJudged(
    db,
    [
      { of: aPost(), judged: { scores: [7, 0, 0, 0] } },
      { of: aPost({ id: "p2" }), judged: { outcome: "refused" } },
    ],
    "r1",
  );
  const run = await getRun(db, "r1");
  expect(run).toMatchObject({
    state: "running",
    engineRunId: "engine-1",
    params: { kind: "hourly", dryRun: true },
    settings: { maxPostsPerRun: 7 },
    requestedBy: "ann@example.org",
    modelCalls: 1,
    costUsd: 0.0012,
    hasReport: false,
    rejects: [
      { kind: "post", reason: "bad_time", n: 2 },
      { kind: "comment", reason: "bad_time", n: 1 },
    ],
    windows: [
      {
        stream: "posts",
        from: "2026-01-30T00:00:00.000Z",
        to: "2026-01-30T01:00:00.000Z",
        seen: 9,
        stored: 5,
        rejected: 3,
        cut: 1,
      },
    ],
    scores: [],
    judges: [{ epochId: "epoch-1", scored: 1 }],
  });
  expect(run?.tasks.map((task) => [task.taskId, task.state])).toEqual(taskIds.map((id) => [id, "pending"]));
  const outcomes = [
    { kind: "post", outcome: "refused", n: 1 },
    { kind: "post", outcome: "scored", n: 1 },
  ];
  expect(run?.outcomes).toEqual(expect.arrayContaining(outcomes));
  await computeRunAggregates(db, "r1");
  await finishRun(db, "r1", { state: "succeeded", counts: { posts: 2 } });
  const ended = await getRun(db, "r1");
  expect(ended).toMatchObject({ state: "succeeded", counts: { posts: 2 } });
  expect(ended?.outcomes).toEqual(expect.arrayContaining(outcomes));
  expect(ended?.scores[0]).toMatchObject({ dimension: "harm_enablement", epochId: "epoch-1", n: 1, high: 1 });
  expect(await getRun(db, "nowhere")).toBeNull();
  expect(JSON.parse(JSON.stringify(ended))).toEqual(ended);
});

test("shows a run whose pinned settings are of a version that is not understood any more", async () => {
  const { database: db } = await aDatabase();
  await aRun(db);
  await db.$executeRaw`UPDATE run SET settings = '{"maxPostsPerRun": "many"}'`;
  expect((await getRun(db, "run-1"))?.settings).toBeNull();
});

test("lists runs newest first, by state and kind, page by page", async () => {
  const { database: db } = await aDatabase();
  for (const id of ["a", "b", "c", "d"]) await aRun(db, { id });
  await createRun(db, aNewRun("now"));
  const all = { states: [], kind: null };
  const ids = async (input: Parameters<typeof listRuns>[1]) =>
    (await readAll((cursor) => listRuns(db, { ...input, cursor, limit: 2 }))).map(({ id }) => id);
  expect(await ids({ ...all, cursor: null })).toEqual(["now", "d", "c", "b", "a"]);
  expect(await ids({ ...all, states: ["queued", "running"], cursor: null })).toEqual(["now"]);
  expect(await ids({ ...all, kind: "weekly", cursor: null })).toEqual([]);
  expect((await listRuns(db, { ...all, cursor: null })).items[0]?.tasks).toHaveLength(taskIds.length);
});

test("follows a log: the last lines first, then what comes behind them", async () => {
  const { database: db } = await aDatabase();
  await aRun(db);
  await aRun(db, { id: "other" });
  for (let i = 0; i < 5; i += 1)
    await appendLog(db, "run-1", i % 2 ? "start" : null, {
      level: i === 3 ? "warn" : "info",
      message: `line ${i}`,
      data: { i },
    });
  await appendLog(db, "other", null, { level: "error", message: "of another run" });
  const read = async (more: object = {}) =>
    listRunLogs(db, { runId: "run-1", after: null, taskId: null, level: null, ...more });
  const messages = (rows: { message: string }[]) => rows.map(({ message }) => message);
  const last = await read({ limit: 2 });
  expect(messages(last)).toEqual(["line 3", "line 4"]);
  expect(last[0]).toMatchObject({ taskId: "start", level: "warn", data: { i: 3 } });
  expect(messages(await read({ after: last[0]?.id }))).toEqual(["line 4"]);
  expect(messages(await read({ after: last[1]?.id }))).toEqual([]);
  expect(messages(await read({ level: "warn" }))).toEqual(["line 3"]);
  expect(messages(await read({ taskId: "start" }))).toEqual(["line 1", "line 3"]);
});
