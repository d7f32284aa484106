import { expect, test } from "vitest";
import { aComment } from "../../test/builders/a-comment";
import { anEpoch } from "../../test/builders/a-judged-subject";
import { aPost } from "../../test/builders/a-post";
import { aRun } from "../../test/builders/a-run";
import { type Judged, saveJudged } from "../../test/builders/save-judged";
import { aDatabase } from "../../test/test-database";
import { wilsonInterval } from "../scoring/wilson-interval";
import { computeRunAggregates } from "../store/compute-run-aggregates";
import type { Database } from "../store/database";
import { claimSource } from "../store/observatory-source";
import { saveObservedWindow } from "../store/save-observed-window";
import { getContentExtent } from "./get-content-extent";
import { getCoverage } from "./get-coverage";
import { getDimensionTrend } from "./get-dimension-trend";
import { getFreshness } from "./get-freshness";
import { getGrowth } from "./get-growth";
import { getMainEpoch } from "./get-main-epoch";
import { getMethods } from "./get-methods";
import { getScoreDistribution } from "./get-score-distribution";
import { getSource } from "./get-source";
import { getTotals } from "./get-totals";
import { listJudges } from "./list-judges";
import { allTime } from "./period";

const everything = { period: allTime, community: null, kind: null };
const otherSubmolt = { id: "submolt-2", name: "security", displayName: null };
const post = (id: string, hour: string, more: Partial<ReturnType<typeof aPost>> = {}) =>
  aPost({ id, createdAt: `2026-01-${hour}:30:00.000Z`, ...more });
const newJudge = anEpoch({ id: "epoch-2", modelServed: "test/judge-2", isStandIn: false });

/** Two communities, two days, two judges, four outcomes, one post that waits. */
const items: Judged[] = [
  { of: post("p1", "30T10"), judged: { scores: [8, 0, 0, 0] } },
  { of: post("p2", "30T10"), judged: { scores: [2, 0, 0, 0] } },
  { of: post("p3", "30T13"), judged: { scores: [7, 0, 0, 0] } },
  { of: post("p4", "31T09", { submolt: otherSubmolt }), judged: { scores: [0, 9, 0, 0], epoch: newJudge } },
  { of: post("p5", "31T09", { submolt: otherSubmolt }), judged: { outcome: "refused" } },
  { of: post("p6", "31T10", { submolt: null }), judged: { outcome: "abstained" } },
  { of: post("p7", "31T11") },
  { of: aComment({ id: "c1", postId: "p1", createdAt: "2026-01-30T10:40:00.000Z" }), judged: { scores: [5, 0, 0, 0] } },
  {
    of: aComment({ id: "c2", postId: "p4", createdAt: "2026-01-31T09:40:00.000Z" }),
    judged: { outcome: "not_sampled" },
  },
];

async function aWorld(): Promise<Database> {
  const { database } = await aDatabase();
  await aRun(database);
  await saveJudged(database, items);
  return database;
}

test("adds up what was observed: what waits is stored but has no outcome, and no outcome is a number", async () => {
  const db = await aWorld();
  const totals = await getTotals(db, everything);
  expect(totals).toMatchObject({
    posts: 7,
    comments: 2,
    waiting: 1,
    evaluations: { scored: 5, refused: 1, abstained: 1, not_sampled: 1 },
    scored: 5,
    total: 8,
    highRisk: 3,
    agents: 2,
    submolts: 2,
    asOf: "2026-01-31T11:00:00.000Z",
  });
  expect(totals.judges.map(({ epochId, scored, isStandIn }) => [epochId, scored, isStandIn])).toEqual([
    ["epoch-1", 4, true],
    ["epoch-2", 1, false],
  ]);
});

test("keeps to a period, a community and a kind", async () => {
  const db = await aWorld();
  const period = { from: "2026-01-31T00:00:00.000Z", to: "2026-02-01T00:00:00.000Z" };
  expect(await getTotals(db, { ...everything, period })).toMatchObject({
    posts: 4,
    comments: 1,
    highRisk: 1,
    scored: 1,
    total: 4,
  });
  expect(await getTotals(db, { ...everything, community: "security" })).toMatchObject({
    posts: 2,
    comments: 1,
    waiting: 0,
    scored: 1,
    total: 3,
  });
  expect(await getCoverage(db, { ...everything, kind: "comment" })).toEqual({
    total: 2,
    scored: 1,
    posts: 0,
    comments: 2,
    outcomes: { scored: 1, not_sampled: 1 },
  });
  expect(await listJudges(db, { ...everything, community: "security" })).toHaveLength(1);
  expect(await getTotals(db, { ...everything, community: "nowhere" })).toMatchObject({
    posts: 0,
    total: 0,
    highRisk: 0,
    judges: [],
  });
});

test("draws each dimension over time, a line a judge, and marks what no run has looked at", async () => {
  const db = await aWorld();
  await saveObservedWindow(db, {
    runId: "run-1",
    stream: "posts",
    from: new Date("2026-01-30T10:00Z"),
    to: new Date("2026-01-30T12:30Z"),
    seen: 2,
    stored: 2,
    rejected: 0,
    cut: 0,
  });
  const period = { from: "2026-01-30T09:00:00.000Z", to: "2026-01-30T15:00:00.000Z" };
  const trend = await getDimensionTrend(db, { ...everything, period, bucket: "hour" });
  const harm = trend.points.filter((point) => point.dimension === "harm_enablement");
  const wilson = wilsonInterval(1, 3);
  expect(harm).toMatchObject([
    {
      at: "2026-01-30T10:00:00.000Z",
      epochId: "epoch-1",
      n: 3,
      mean: 5,
      p95: 8,
      max: 8,
      high: 1,
      share: 1 / 3,
      shareLow: wilson?.low,
      shareHigh: wilson?.high,
    },
    { at: "2026-01-30T13:00:00.000Z", n: 1, mean: 7, high: 1 },
  ]);
  expect(trend.buckets.map(({ at, isObserved }) => [at.slice(11, 13), isObserved])).toEqual([
    ["09", false],
    ["10", true],
    ["11", true],
    ["12", true],
    ["13", false],
    ["14", false],
  ]);

  const byDay = await getDimensionTrend(db, { ...everything, bucket: "day" });
  expect(
    byDay.points
      .filter((point) => point.dimension === "deception_or_evasion")
      .map(({ at, epochId, n }) => [at, epochId, n]),
  ).toEqual([
    ["2026-01-30T00:00:00.000Z", "epoch-1", 4],
    ["2026-01-31T00:00:00.000Z", "epoch-2", 1],
  ]);
  expect(byDay.buckets).toEqual([]);
  const byWeek = await getDimensionTrend(db, { ...everything, bucket: "week", kind: "comment" });
  expect(byWeek.points.map(({ at, n }) => [at, n])).toEqual(
    Array.from({ length: 4 }, () => ["2026-01-26T00:00:00.000Z", 1]),
  );
});

test("counts how often each score was given, two judges apart", async () => {
  const db = await aWorld();
  const rows = await getScoreDistribution(db, everything);
  expect(rows.map(({ dimension, epochId }) => `${dimension} ${epochId}`)).toHaveLength(8);
  expect(rows[0]).toMatchObject({
    dimension: "harm_enablement",
    epochId: "epoch-1",
    n: 4,
    counts: [0, 0, 1, 0, 0, 1, 0, 1, 1, 0, 0],
  });
});

test("tells growth, with what no run looked at flagged and not taken for nothing", async () => {
  const db = await aWorld();
  await saveObservedWindow(db, {
    runId: "run-1",
    stream: "posts",
    from: new Date("2026-01-31T00:00Z"),
    to: new Date("2026-01-31T12:00Z"),
    seen: 4,
    stored: 4,
    rejected: 0,
    cut: 0,
  });
  await db.$executeRaw`UPDATE agent SET created_at = '2026-01-30T01:00Z' WHERE id = 'agent-1'`;
  const period = { from: "2026-01-30T00:00:00.000Z", to: "2026-02-01T00:00:00.000Z" };
  expect(await getGrowth(db, { period, bucket: "day", community: null })).toEqual([
    { at: "2026-01-30T00:00:00.000Z", posts: 3, comments: 1, newAgents: 1, isObserved: false },
    { at: "2026-01-31T00:00:00.000Z", posts: 3, comments: 1, newAgents: 0, isObserved: true },
  ]);
  expect(await getGrowth(db, { period, bucket: "day", community: "security" })).toMatchObject([
    { posts: 0, newAgents: null },
    { posts: 2 },
  ]);
  expect(await getContentExtent(db)).toEqual({ from: "2026-01-30T10:00:00.000Z", to: "2026-01-31T11:00:00.000Z" });
});

test("ranks by the judge of the last run that was added up, not by the newest that ever spoke", async () => {
  const db = await aWorld();
  expect((await getMainEpoch(db))?.epochId).toBe("epoch-1");
  await aRun(db, { id: "run-2" });
  await saveJudged(db, [{ of: post("p8", "31T12"), judged: { epoch: newJudge } }], "run-2");
  expect((await getMainEpoch(db))?.epochId).toBe("epoch-1");
  await db.$executeRaw`UPDATE run SET created_at = created_at + interval '1 hour' WHERE id = 'run-2'`;
  await computeRunAggregates(db, "run-1");
  await computeRunAggregates(db, "run-2");
  expect(await getMainEpoch(db)).toMatchObject({ epochId: "epoch-2", scored: 1, label: "test/judge-2, rubric r1" });
});

test("says how fresh it is: by the last good run, with what runs and what failed since", async () => {
  const { database: db } = await aDatabase();
  expect(await getFreshness(db, { scheduleEveryHours: 1 })).toEqual({
    asOf: null,
    lastGoodRunId: null,
    activeRun: null,
    lastFailure: null,
    staleAt: null,
  });
  await aRun(db);
  await aRun(db, { id: "run-2", running: true });
  await db.$executeRaw`INSERT INTO run_task (run_id, task_id, ordinal, state) VALUES ('run-2', 'start', 0, 'succeeded'), ('run-2', 'scrape_all_entities', 1, 'running')`;
  await db.$executeRaw`
    INSERT INTO run (id, kind, trigger, state, engine, params, settings, created_at, finished_at, error)
    VALUES ('run-3', 'hourly', 'manual', 'failed', 'inline', '{}', '{}', '2026-01-31T12:00Z', '2026-01-31T12:00Z', 'no answer')`;
  expect(await getFreshness(db, { scheduleEveryHours: 4 })).toEqual({
    asOf: "2026-01-31T11:00:00.000Z",
    lastGoodRunId: "run-1",
    activeRun: {
      id: "run-2",
      kind: "hourly",
      state: "running",
      startedAt: "2026-01-31T11:00:00.000Z",
      heartbeatAt: "2026-01-31T11:00:00.000Z",
      task: "scrape_all_entities",
    },
    lastFailure: { id: "run-3", state: "failed", finishedAt: "2026-01-31T12:00:00.000Z", error: "no answer" },
    staleAt: "2026-01-31T19:00:00.000Z",
  });
  await claimSource(db, { kind: "dump", name: "folder" });
  expect((await getFreshness(db, { scheduleEveryHours: 4 })).staleAt).toBeNull();
});

test("says what is observed, and that a stand-in judged it", async () => {
  const db = await aWorld();
  expect(await getSource(db)).toBeNull();
  await claimSource(db, { kind: "demo", name: "simulated" });
  expect(await getSource(db)).toEqual({ kind: "demo", name: "simulated", isSimulated: true, hasStandIn: true });
});

test("lists every judge that ever spoke and the evidence there is", async () => {
  const db = await aWorld();
  const methods = await getMethods(db);
  expect(methods.judges.map(({ epochId, scored }) => [epochId, scored]).sort()).toEqual([
    ["epoch-1", 4],
    ["epoch-2", 1],
  ]);
  expect(methods.evidence).toEqual({ exact: 5, normalised: 0, dropped: 0 });
  expect(methods.coverage.scored).toBe(5);
});

test("gives plain JSON: what is read can be sent as it is", async () => {
  const db = await aWorld();
  for (const value of [
    await getTotals(db, everything),
    await getMethods(db),
    await getDimensionTrend(db, { ...everything, bucket: "day" }),
  ])
    expect(JSON.parse(JSON.stringify(value))).toEqual(value);
});
