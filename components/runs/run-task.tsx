import { formatDuration } from "@/components/time/format-time";
import { cx } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import type { TaskRow, TaskState } from "@/lib/reads/run-row";
import { runLogHref } from "@/lib/url-state/hrefs";
import type { SearchEntry } from "@/lib/url-state/search-params";
import { sayCounts, tookMs } from "./run-numbers";

const looks: Record<TaskState, string> = {
  pending: "border-line border-dashed text-muted",
  running: "border-accent bg-accent-soft",
  retrying: "border-critical border-dashed",
  succeeded: "border-control bg-raised",
  failed: "border-critical",
  skipped: "border-line border-dashed text-muted",
  cancelled: "border-control border-dashed text-muted",
};

/** One task of the graph; its name leads to its part of the log. */
export function RunTask({
  task,
  runId,
  nowMs,
  carried,
}: {
  task: TaskRow;
  runId: string;
  nowMs: number;
  carried: readonly SearchEntry[];
}) {
  const took = tookMs(task, nowMs);
  const counts = sayCounts(task.counts);
  return (
    <li
      data-task={task.taskId}
      data-state={task.state}
      className={cx("min-w-0 flex-1 rounded-md border px-2.5 py-1.5 text-xs", looks[task.state])}
    >
      <Link
        href={runLogHref(runId, { task: task.taskId, level: null }, carried)}
        tone="bare"
        className="break-words font-medium hover:text-accent"
      >
        {task.taskId.replaceAll("_", "_\u200b")}
      </Link>
      <p className="flex flex-wrap gap-x-1.5">
        <span className={cx(task.state === "failed" && "font-medium text-critical")}>{task.state}</span>
        {took !== null && <span>{formatDuration(took)}</span>}
        {task.attempt > 1 && <span>attempt {task.attempt}</span>}
      </p>
      {counts && <p className="text-muted">{counts}</p>}
      {task.error && <p className="break-words text-critical">{task.error}</p>}
    </li>
  );
}
