import { expect, test } from "vitest";
import { dueRun, nearestHour } from "../due-run";

const settings = { schedulePaused: false, scheduleEveryHours: 1, weeklyRefresh: true } as const;
/** 2026-02-01 is a Sunday. */
const hours = (day: string) =>
  Array.from({ length: 24 }, (_, h) => new Date(`${day}T${String(h).padStart(2, "0")}:00:00Z`));
const due = (day: string, changed: Partial<Parameters<typeof dueRun>[1]> = {}) =>
  hours(day).flatMap((hour) => {
    const { kind } = dueRun(hour, { ...settings, ...changed });
    return kind === null ? [] : [`${hour.getUTCHours()} ${kind}`];
  });

test("setting scheduleEveryHours: the hourly run starts at each UTC hour that it divides", () => {
  expect(due("2026-02-02")).toHaveLength(24);
  expect(due("2026-02-02", { scheduleEveryHours: 4 })).toEqual([0, 4, 8, 12, 16, 20].map((h) => `${h} hourly`));
  expect(due("2026-02-02", { scheduleEveryHours: 24 })).toEqual(["0 hourly"]);
});

test("setting schedulePaused: while paused neither the hourly nor the weekly run starts", () => {
  expect(due("2026-02-01", { schedulePaused: true })).toEqual([]);
});

test("setting weeklyRefresh: on Sundays at 00:00 the weekly run takes the hourly one's place, unless it is off", () => {
  expect(due("2026-02-01")).toEqual(hours("2026-02-01").map((_, h) => `${h} ${h === 0 ? "weekly" : "hourly"}`));
  expect(due("2026-02-01", { weeklyRefresh: false })[0]).toBe("0 hourly");
  expect(due("2026-02-01", { scheduleEveryHours: 8 })).toEqual(["0 weekly", "8 hourly", "16 hourly"]);
});

test("a timer that fires a little early or late means the hour next to it", () => {
  for (const at of ["2026-02-01T03:59:59.9Z", "2026-02-01T04:00:00Z", "2026-02-01T04:00:14Z"])
    expect(nearestHour(new Date(at)).toISOString()).toBe("2026-02-01T04:00:00.000Z");
});
