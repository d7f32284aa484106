import type { RunDetail } from "@/lib/reads/get-run";
import type { LogRow } from "@/lib/reads/list-run-logs";

/** What /api/live/runs/ID answers. */
export interface LiveRun {
  run: RunDetail;
  /** The last lines, oldest first. */
  log: LogRow[];
}

/** Which lines of the log are shown; null: all. */
export interface LogFilter {
  task: string | null;
  level: LogRow["level"] | null;
}
