import { beforeEach, expect, test } from "vitest";
import { aDatabase } from "../../test/test-database";
import { createBudget } from "./budget";
import type { Database } from "./database";

let db: Database;
beforeEach(async () => {
  db = (await aDatabase()).database;
});
const plenty = { runUsd: 100, dayUsd: 100, monthUsd: 100 };
const open = (caps: Partial<typeof plenty> = {}, { runId = "run-1", now = "2026-01-31T23:59:00Z" } = {}) =>
  createBudget(db, { runId, caps: { ...plenty, ...caps }, now: () => new Date(now) });
const committed = async () =>
  Object.fromEntries(
    (await db.budget.findMany({ orderBy: { scope: "asc" } })).map((row) => [row.scope, Number(row.committedUsd)]),
  );

test("a reserve stands in run, day and month, and settling leaves what was really paid", async () => {
  const reserve = await open().reserve(0.5);
  expect(await committed()).toEqual({ "day:2026-01-31": 0.5, "month:2026-01": 0.5, "run:run-1": 0.5 });
  await reserve?.settle(0.00123456);
  await reserve?.settle(9);
  expect(await committed()).toEqual({
    "day:2026-01-31": 0.00123456,
    "month:2026-01": 0.00123456,
    "run:run-1": 0.00123456,
  });
});

test("a cost that stays unknown keeps its reserve, and so does a crash", async () => {
  const reserve = await open().reserve(0.5);
  await reserve?.settle(null);
  await open().reserve(0.25);
  expect(await committed()).toMatchObject({ "run:run-1": 0.75 });
});

test("a cost above the reserve is counted whole", async () => {
  await (await open().reserve(0.1))?.settle(0.4);
  expect(await committed()).toMatchObject({ "run:run-1": 0.4, "month:2026-01": 0.4 });
});

test("what would exceed any one cap reserves nothing anywhere; what meets it exactly is taken", async () => {
  for (const tight of [{ runUsd: 0.3 }, { dayUsd: 0.3 }, { monthUsd: 0.3 }]) {
    await db.$executeRaw`TRUNCATE budget`;
    const budget = open(tight);
    expect(await budget.reserve(0.1)).not.toBeNull();
    expect(await budget.reserve(0.2)).not.toBeNull();
    expect(await budget.reserve(0.00000001)).toBeNull();
    expect(Object.values(await committed())).toEqual([0.3, 0.3, 0.3]);
  }
});

test("a cap of 0 lets nothing through, not even a free call", async () => {
  expect(await open({ runUsd: 0 }).reserve(0)).toBeNull();
  expect(await open().reserve(0)).not.toBeNull();
});

test("a new run has its own cap under the same day and month; a new UTC day and month begin at nothing", async () => {
  const caps = { runUsd: 1, dayUsd: 1.5, monthUsd: 2 };
  expect(await open(caps).reserve(1)).not.toBeNull();
  expect(await open(caps, { runId: "run-2" }).reserve(0.6)).toBeNull();
  expect(await open(caps, { runId: "run-2" }).reserve(0.5)).not.toBeNull();
  expect(await open(caps, { runId: "run-3", now: "2026-02-01T00:00:00Z" }).reserve(1)).not.toBeNull();
});

test("a reserve is settled in the day in which it was made", async () => {
  let now = new Date("2026-01-31T23:59:59Z");
  const budget = createBudget(db, { runId: "run-1", caps: plenty, now: () => now });
  const reserve = await budget.reserve(1);
  now = new Date("2026-02-01T00:00:01Z");
  await reserve?.settle(0.2);
  expect(await committed()).toEqual({ "day:2026-01-31": 0.2, "month:2026-01": 0.2, "run:run-1": 0.2 });
});

test("50 reserves at once never exceed a cap, and take all that it allows", async () => {
  const budget = open({ dayUsd: 1 });
  const taken = await Promise.all(Array.from({ length: 50 }, () => budget.reserve(0.07)));
  // 14 × 0.07 = 0.98; a fifteenth would make 1.05.
  expect(taken.filter((reserve) => reserve !== null)).toHaveLength(14);
  expect(await committed()).toMatchObject({ "day:2026-01-31": 0.98, "run:run-1": 0.98 });
  await Promise.all(taken.map((reserve) => reserve?.settle(0.01)));
  expect(await committed()).toMatchObject({ "day:2026-01-31": 0.14, "month:2026-01": 0.14 });
});
