import { ArrowDown, ArrowRight } from "lucide-react";
import { Panel } from "@/components/ui/panel";
import type { TaskId } from "@/lib/pipeline/tasks";
import type { RunDetail } from "@/lib/reads/get-run";
import type { TaskRow } from "@/lib/reads/run-row";
import type { SearchEntry } from "@/lib/url-state/search-params";
import { RunTask } from "./run-task";

/** The graph's columns: tasks of one column run side by side (lib/pipeline/tasks.ts, taskEdges). */
const columns: readonly (readonly TaskId[])[] = [
  ["start"],
  ["scrape_all_entities"],
  ["build_transcripts"],
  ["run_evaluations"],
  ["compute_aggregates", "aggregate_agent_scores"],
  ["generate_reports"],
  ["end"],
];

/** start → … → end with states, counts, durations and attempts; from left to right, or on a narrow screen from top to bottom. */
export function RunGraph({ run, nowMs, carried }: { run: RunDetail; nowMs: number; carried: readonly SearchEntry[] }) {
  const tasks = new Map(run.tasks.map((task) => [task.taskId, task]));
  const rowOf = (id: TaskId): TaskRow => tasks.get(id) ?? pending(id);
  const ids = columns.flat();
  const done = ids.filter((id) => rowOf(id).state === "succeeded").length;
  return (
    <Panel title="Tasks" description={`${done} of ${ids.length} done`}>
      <ol className="flex flex-col items-stretch gap-1 xl:flex-row xl:items-center" data-testid="run-graph">
        {columns.map((column, index) => (
          <li
            key={column[0]}
            className="flex min-w-0 flex-col items-stretch gap-1 xl:min-w-34 xl:flex-1 xl:basis-auto xl:flex-row xl:items-center"
          >
            {index > 0 && (
              <span aria-hidden className="flex justify-center text-muted">
                <ArrowDown className="size-4 xl:hidden" />
                <ArrowRight className="hidden size-4 xl:block" />
              </span>
            )}
            <ul className="flex min-w-0 flex-1 flex-col gap-1.5 sm:flex-row xl:flex-col">
              {column.map((id) => (
                <RunTask key={id} task={rowOf(id)} runId={run.id} nowMs={nowMs} carried={carried} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

const pending = (taskId: TaskId): TaskRow => ({
  taskId,
  state: "pending",
  attempt: 0,
  startedAt: null,
  finishedAt: null,
  counts: {},
  errorCode: null,
  error: null,
});
