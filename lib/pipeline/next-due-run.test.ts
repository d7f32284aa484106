import { expect, test } from "vitest";
import { nextDueRun } from "./next-due-run";

const settings = { schedulePaused: false, scheduleEveryHours: 4, weeklyRefresh: true } as const;

test.each([
  ["2026-01-30T04:00:00Z", { kind: "hourly", at: new Date("2026-01-30T08:00:00Z") }],
  ["2026-01-30T07:59:59Z", { kind: "hourly", at: new Date("2026-01-30T08:00:00Z") }],
  ["2026-01-30T20:30:00Z", { kind: "hourly", at: new Date("2026-01-31T00:00:00Z") }],
  // 1 February 2026 is a Sunday.
  ["2026-01-31T22:10:00Z", { kind: "weekly", at: new Date("2026-02-01T00:00:00Z") }],
])("after %s comes %j", (now, next) => {
  expect(nextDueRun(new Date(now), settings)).toEqual(next);
});

test("once a day is found, the weekly refresh switched off gives way to the hourly run, and a paused schedule starts nothing", () => {
  const saturday = new Date("2026-01-31T00:00:00Z");
  const daily = { ...settings, scheduleEveryHours: 24 } as const;
  expect(nextDueRun(saturday, { ...daily, weeklyRefresh: false })).toMatchObject({
    kind: "hourly",
    at: new Date("2026-02-01T00:00:00Z"),
  });
  expect(nextDueRun(saturday, { ...daily, schedulePaused: true })).toBeNull();
});
