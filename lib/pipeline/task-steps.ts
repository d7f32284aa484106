import type { Json } from "../durable/durable";
import { withRetries } from "../durable/with-retries";
import { appendLog, type LogLine } from "../store/append-log";
import { beat } from "../store/beat";
import { resumeTask, setTask } from "../store/set-task";
import type { RunScope } from "./run-scope";
import type { TaskId } from "./tasks";
import { watchRun } from "./watch-run";

export type Log = (level: LogLine["level"], message: string, data?: LogLine["data"]) => Promise<void>;

/** What a task's work is given: steps that are remembered, tried again as the settings say, and broken off by cancel and time limit. */
export interface TaskSteps {
  /** Only inside a step's work: outside, a run that is gone on with would write it again. */
  log: Log;
  step<T extends Json>(id: string, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

export function createTaskSteps(scope: RunScope, taskId: TaskId, deadlineMs: number): TaskSteps {
  const { context, durable, policy, runId } = scope;
  const { db } = context;
  const log: Log = (level, message, data) => appendLog(db, runId, taskId, { level, message, data });
  return {
    log,
    step: (id, work) =>
      withRetries(
        durable,
        `${taskId}: ${id}`,
        policy,
        () =>
          watchRun(db, runId, deadlineMs, async (signal) => {
            await resumeTask(db, runId, taskId);
            return work(signal);
          }),
        async ({ attempt, delayMs, failure }) => {
          const { code, message: error } = failure;
          await setTask(db, runId, taskId, { state: "retrying", attempt, errorCode: code, error });
          await beat(db, runId, delayMs);
          await log("warn", `${error} Attempt ${attempt} follows in ${Math.round(delayMs / 1_000)} s.`, { step: id });
        },
      ),
  };
}
