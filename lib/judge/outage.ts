import { ObservatoryError } from "../errors";

/**
 * Tells a bad item from a dead service. Items that fail one after another, with no answer from any model between them, are no longer the
 * items' fault: going on would mark every one of them as failed, and bind the worst case of each call.
 */
export function createOutageWatch(threshold: number) {
  let failedInARow = 0;
  return {
    answered() {
      failedInARow = 0;
    },
    /** Throws model_unavailable when this was one too many. */
    failed(problem: string, retryAfterMs: number | null) {
      failedInARow += 1;
      if (failedInARow < threshold) return;
      throw new ObservatoryError(
        "model_unavailable",
        `${failedInARow} items in a row could not be judged, the last one by: ${problem}.`,
        { retryAfterMs },
      );
    },
  };
}
export type OutageWatch = ReturnType<typeof createOutageWatch>;
