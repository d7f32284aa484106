import { runTones } from "@/components/runs/run-tones";
import { formatDuration } from "@/components/time/format-time";
import { Time } from "@/components/time/time";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import type { RunRow } from "@/lib/reads/run-row";
import { runHref } from "@/lib/url-state/hrefs";
import type { SearchEntry } from "@/lib/url-state/search-params";
import { TaskStrip } from "./task-strip";

/** A run at a glance: what, when, how long, its tasks, what it brought, and why it failed if it did. */
export function RunItem({ run, carried }: { run: RunRow; carried: readonly SearchEntry[] }) {
  const active = run.tasks.find(({ state }) => state === "running" || state === "retrying");
  const tookMs =
    run.startedAt && run.finishedAt ? new Date(run.finishedAt).getTime() - new Date(run.startedAt).getTime() : null;
  return (
    <article className="flex min-w-0 flex-col gap-1 px-4 py-2.5">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
        <Link href={runHref(run.id, carried)} tone="plain" className="font-medium">
          {run.kind} run
        </Link>
        <Badge tone={runTones[run.state]}>{run.state}</Badge>
        <span className="ml-auto text-muted text-xs">
          <Time at={run.startedAt ?? run.createdAt} />
        </span>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <TaskStrip tasks={run.tasks} />
        <span className="text-muted text-xs">{sayWhat(run, tookMs)}</span>
      </div>
      {active && (
        <p className="text-xs">
          {active.taskId}
          {active.state === "retrying" ? ", trying again" : ""}
          {active.attempt > 1 && `, attempt ${active.attempt}`}
        </p>
      )}
      {run.error && <p className="text-critical text-xs">{run.error}</p>}
    </article>
  );
}

function sayWhat({ counts, costUsd }: RunRow, tookMs: number | null): string {
  const parts = ["posts", "comments"].flatMap((name) => {
    const n = counts[name];
    return typeof n === "number" ? [`${n.toLocaleString("en")} ${name}`] : [];
  });
  return [
    ...parts,
    ...(costUsd > 0 ? [`${costUsd.toFixed(2)} USD`] : []),
    ...(tookMs === null ? [] : [formatDuration(tookMs)]),
  ].join(" · ");
}
