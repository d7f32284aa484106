import type { Settings } from "../settings/definitions";

export type DueRun = { kind: "hourly" | "weekly" | null; reason: string };

/**
 * Which scheduled run, if any, starts at this full hour (UTC). The same decision under both engines: each asks at every hour. On Sundays at
 * 00:00 the hourly run gives way to the weekly one.
 */
export function dueRun(
  hour: Date,
  settings: Pick<Settings, "schedulePaused" | "scheduleEveryHours" | "weeklyRefresh">,
): DueRun {
  if (settings.schedulePaused) return { kind: null, reason: "the schedule is paused" };
  const isWeek = hour.getUTCDay() === 0 && hour.getUTCHours() === 0;
  if (isWeek && settings.weeklyRefresh) return { kind: "weekly", reason: "Sunday 00:00 UTC" };
  if (hour.getUTCHours() % settings.scheduleEveryHours === 0)
    return { kind: "hourly", reason: `every ${settings.scheduleEveryHours} h` };
  return { kind: null, reason: `hourly runs start every ${settings.scheduleEveryHours} h` };
}

/** The full hour that a timer means which fires up to half an hour early or late. */
export const nearestHour = (at: Date): Date => new Date(Math.round(at.getTime() / 3_600_000) * 3_600_000);
