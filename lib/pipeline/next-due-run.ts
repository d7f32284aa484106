import type { Settings } from "../settings/definitions";
import { dueRun } from "./due-run";

const hourMs = 3_600_000;

/** The next run that the schedule starts after `now`; null while it is paused. A run comes at least once a day, so a day is looked through. */
export function nextDueRun(
  now: Date,
  settings: Pick<Settings, "schedulePaused" | "scheduleEveryHours" | "weeklyRefresh">,
): { kind: "hourly" | "weekly"; at: Date } | null {
  const nextHour = Math.floor(now.getTime() / hourMs) + 1;
  for (let hour = nextHour; hour <= nextHour + 24; hour++) {
    const at = new Date(hour * hourMs);
    const { kind } = dueRun(at, settings);
    if (kind !== null) return { kind, at };
  }
  return null;
}
