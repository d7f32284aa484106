import { Check, Loader, Minus, RotateCw, X } from "lucide-react";
import { cx } from "@/components/ui/class-names";
import type { TaskRow, TaskState } from "@/lib/reads/run-row";

const looks: Record<TaskState, { icon: typeof Check | null; look: string }> = {
  pending: { icon: null, look: "border-line text-muted" },
  running: { icon: Loader, look: "border-accent bg-accent-soft text-accent" },
  retrying: { icon: RotateCw, look: "border-critical text-critical" },
  succeeded: { icon: Check, look: "border-control bg-raised text-text" },
  failed: { icon: X, look: "border-critical bg-critical text-bg" },
  skipped: { icon: Minus, look: "border-line text-muted" },
  cancelled: { icon: Minus, look: "border-control text-muted" },
};

/** The tasks of a run in their order, each with its state as icon and in words. */
export function TaskStrip({ tasks }: { tasks: readonly TaskRow[] }) {
  return (
    <ol className="flex gap-0.5" aria-label="Tasks">
      {tasks.map((task) => {
        const { icon: Icon, look } = looks[task.state];
        return (
          <li
            key={task.taskId}
            title={`${task.taskId}: ${task.state}${task.attempt > 1 ? `, attempt ${task.attempt}` : ""}`}
            className={cx("flex size-5 items-center justify-center rounded-sm border", look)}
          >
            {Icon && (
              <Icon aria-hidden className={cx("size-3", task.state === "running" && "motion-safe:animate-spin")} />
            )}
            <span className="sr-only">{`${task.taskId}: ${task.state}`}</span>
          </li>
        );
      })}
    </ol>
  );
}
