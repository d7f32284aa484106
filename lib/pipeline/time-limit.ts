import type { Settings } from "../settings/definitions";
import type { TaskId } from "./tasks";

/** Counted from the task's first start, waits for retries included. */
export function timeLimitMs(settings: Settings, taskId: TaskId): number {
  return minutes(settings, taskId) * 60_000;
}

function minutes(settings: Settings, taskId: TaskId): number {
  switch (taskId) {
    case "scrape_all_entities":
      return settings.scrapeTimeLimitMinutes;
    case "build_transcripts":
      return settings.transcriptsTimeLimitMinutes;
    case "run_evaluations":
      return settings.evaluationsTimeLimitMinutes;
    case "compute_aggregates":
    case "aggregate_agent_scores":
    case "generate_reports":
      return settings.aggregatesTimeLimitMinutes;
    // Bookkeeping of a few milliseconds each.
    case "start":
    case "end":
      return 5;
  }
}

/**
 * How long one step may go on taking in pages or threads before it hands in what it has. Inngest allows 1,000 steps a run: a task's
 * limit in 150 slices stays well below, and what a killed process has to do again is never more than one slice.
 */
export const sliceMs = (limitMs: number): number => Math.max(10_000, limitMs / 150);
