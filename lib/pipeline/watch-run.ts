import { ObservatoryError } from "../errors";
import { beat } from "../store/beat";
import type { Database } from "../store/database";

const beatEveryMs = 1_000;

/**
 * Runs `work` with a signal that ends it when the run is cancelled, was settled by somebody else, or its task's time is over; gives the run's
 * sign of life while `work` goes on. Throws run_cancelled or task_time_limit.
 */
export async function watchRun<T>(
  db: Database,
  runId: string,
  deadlineMs: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const look = async () => {
    const pulse = await beat(db, runId);
    if (!pulse.isRunning) controller.abort(new ObservatoryError("run_cancelled", "The run was ended from outside."));
    else if (pulse.cancelRequested) controller.abort(new ObservatoryError("run_cancelled", "The run was cancelled."));
  };
  const endTime = () => controller.abort(new ObservatoryError("task_time_limit", "The task's time limit is over."));
  await look();
  if (Date.now() >= deadlineMs) endTime();
  controller.signal.throwIfAborted();
  // A look that fails is made up for by the next one; if the database is gone, the work itself will say so.
  const beating = setInterval(() => void look().catch(() => {}), beatEveryMs);
  // Timers hold at most 2^31 ms; a longer limit is looked at when the next step begins.
  const ending = setTimeout(endTime, Math.min(deadlineMs - Date.now(), 2 ** 31 - 1));
  try {
    const result = await work(controller.signal);
    // What was done after the limit stays done, and the task has failed all the same.
    controller.signal.throwIfAborted();
    return result;
  } catch (error) {
    // What the abort broke off comes up in many forms; the reason is what counts.
    controller.signal.throwIfAborted();
    throw error;
  } finally {
    clearInterval(beating);
    clearTimeout(ending);
  }
}
