import type { Json } from "../durable/durable";
import { withRetries } from "../durable/with-retries";
import { ObservatoryError } from "../errors";
import { appendLog } from "../store/append-log";
import { setTask } from "../store/set-task";
import type { RunScope } from "./run-scope";
import { createTaskSteps, type TaskSteps } from "./task-steps";
import type { TaskId } from "./tasks";
import { timeLimitMs } from "./time-limit";

export type Counts = { [key: string]: number };

export interface Task extends TaskSteps {
  scope: RunScope;
  /** Unix ms at which its time limit is over: what its children are given. */
  deadlineMs: number;
  limitMs: number;
}

/** Runs one task of a run with its row and its log lines: begun, succeeded with its counts, or failed with its error, which goes on up. */
export async function runTask(scope: RunScope, taskId: TaskId, work: (task: Task) => Promise<Counts>): Promise<Counts> {
  const { db } = scope.context;
  const record = <T extends Json>(id: string, write: () => Promise<T>) =>
    withRetries(scope.durable, `${taskId}: ${id}`, scope.policy, write);

  const beganAt = await record("begin", async () => {
    const startedAt = await setTask(db, scope.runId, taskId, { state: "running", attempt: 1 });
    if (!startedAt) throw new ObservatoryError("run_cancelled", "The run was ended from outside.");
    await appendLog(db, scope.runId, taskId, { level: "info", message: `${taskId} began.` });
    return startedAt.getTime();
  });
  const limitMs = timeLimitMs(scope.settings, taskId);
  const deadlineMs = beganAt + limitMs;
  try {
    const counts = await work({ scope, limitMs, deadlineMs, ...createTaskSteps(scope, taskId, deadlineMs) });
    await record("end", async () => {
      await setTask(db, scope.runId, taskId, { state: "succeeded", counts });
      await appendLog(db, scope.runId, taskId, { level: "info", message: `${taskId} ended.`, data: counts });
      return null;
    });
    return counts;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const code = error instanceof ObservatoryError ? error.code : null;
    const isCancelled = code === "run_cancelled";
    await record("failure", async () => {
      const state = isCancelled ? "cancelled" : "failed";
      await setTask(db, scope.runId, taskId, { state, errorCode: code, error: error.message });
      const level = isCancelled ? "warn" : "error";
      await appendLog(db, scope.runId, taskId, { level, message: error.message, data: { code } });
      return null;
    });
    throw error;
  }
}
