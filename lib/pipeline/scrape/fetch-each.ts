import { mapLimited } from "../../durable/map-limited";
import { ObservatoryError } from "../../errors";

/** Requests in flight at once. With a limit of 60/min one at a time would do; where none binds, eight keep a local site busy. */
const concurrency = 8;
/** So many in a row that fail mean that the site is not well: asking on would cost minutes of retries for each. */
const failuresInARow = 10;

export interface FetchedEach<I, O> {
  fetched: { item: I; value: O }[];
  failed: { item: I; error: ObservatoryError }[];
  /** Asking further is of no use in this run. */
  stopped: boolean;
}

/**
 * Asks for each item; one that fails is told and left. Stops early at the site's daily limit, and after ten failures in a row. What is not an
 * expected error of the source is thrown.
 */
export async function fetchEach<I, O>(
  items: readonly I[],
  signal: AbortSignal,
  ask: (item: I) => Promise<O>,
): Promise<FetchedEach<I, O>> {
  const result: FetchedEach<I, O> = { fetched: [], failed: [], stopped: false };
  let inARow = 0;
  await mapLimited(items, concurrency, async (item) => {
    if (result.stopped) return;
    signal.throwIfAborted();
    try {
      result.fetched.push({ item, value: await ask(item) });
      inARow = 0;
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof ObservatoryError) || !error.code.startsWith("source_")) throw error;
      result.failed.push({ item, error });
      inARow++;
      if (error.code === "source_daily_limit" || inARow >= failuresInARow) result.stopped = true;
    }
  });
  return result;
}
