import { expect, test } from "vitest";
import { aDatabase } from "../../test/test-database";
import { countSignInFailures } from "./count-sign-in-failures";
import { getSpend } from "./get-spend";
import { listFailures } from "./list-failures";

const now = new Date("2026-02-01T00:30:00.000Z");

test("spend is that of the UTC day and month, with the months before, newest first", async () => {
  const { database } = await aDatabase();
  await database.budget.createMany({
    data: [
      { scope: "day:2026-01-31", committedUsd: 9 },
      { scope: "day:2026-02-01", committedUsd: 0.25 },
      { scope: "month:2025-12", committedUsd: 1 },
      { scope: "month:2026-01", committedUsd: 40 },
      { scope: "month:2026-02", committedUsd: 0.25 },
      { scope: "run:1", committedUsd: 0.25 },
    ],
  });
  expect(await getSpend(database, { now, months: 2 })).toEqual({
    todayUsd: 0.25,
    thisMonthUsd: 0.25,
    months: [
      { month: "2026-02", usd: 0.25 },
      { month: "2026-01", usd: 40 },
    ],
  });
});

test("without a call nothing is spent", async () => {
  const { database } = await aDatabase();
  expect(await getSpend(database, { now, months: 6 })).toEqual({ todayUsd: 0, thisMonthUsd: 0, months: [] });
});

test("failures name the task that failed first; runs that ended otherwise are none", async () => {
  const { database } = await aDatabase();
  await database.$executeRaw`
    INSERT INTO run (id, kind, trigger, state, engine, params, settings, created_at, finished_at, error_code, error) VALUES
      ('a', 'hourly', 'schedule', 'failed', 'inline', '{}', '{}', ${"2026-01-31T01:00:00Z"}::timestamptz, ${"2026-01-31T02:00:00Z"}::timestamptz, 'source_unavailable', 'Moltbook is down.'),
      ('b', 'hourly', 'schedule', 'succeeded', 'inline', '{}', '{}', ${"2026-01-31T03:00:00Z"}::timestamptz, ${"2026-01-31T04:00:00Z"}::timestamptz, NULL, NULL),
      ('c', 'weekly', 'schedule', 'failed', 'inline', '{}', '{}', ${"2026-01-31T05:00:00Z"}::timestamptz, ${"2026-01-31T06:00:00Z"}::timestamptz, 'run_stuck', 'No sign of life.')`;
  await database.$executeRaw`
    INSERT INTO run_task (run_id, task_id, ordinal, state) VALUES
      ('a', 'start', 0, 'succeeded'), ('a', 'scrape_all_entities', 1, 'failed'), ('a', 'end', 7, 'failed')`;
  expect(await listFailures(database, { limit: 5 })).toEqual([
    {
      runId: "c",
      kind: "weekly",
      finishedAt: "2026-01-31T06:00:00.000Z",
      task: null,
      errorCode: "run_stuck",
      error: "No sign of life.",
    },
    {
      runId: "a",
      kind: "hourly",
      finishedAt: "2026-01-31T02:00:00.000Z",
      task: "scrape_all_entities",
      errorCode: "source_unavailable",
      error: "Moltbook is down.",
    },
  ]);
});

test("failed sign-ins are counted from a moment on", async () => {
  const { database } = await aDatabase();
  const attempt = (at: string, succeeded: boolean) => ({ emailKey: "e", addressKey: "a", succeeded, at: new Date(at) });
  await database.loginAttempt.createMany({
    data: [
      attempt("2026-01-31T23:00:00Z", false),
      attempt("2026-01-31T23:30:00Z", true),
      attempt("2026-01-30T23:00:00Z", false),
    ],
  });
  expect(await countSignInFailures(database, { since: new Date("2026-01-31T00:30:00Z") })).toBe(1);
});
