const firstMs = 1_000;
const mostMs = 30_000;

/** A side that asks for a longer wait than this is given up for now: a later run tries the item again. */
export const longestWaitMs = 300_000;

/**
 * How long to wait before try `retry` (1 is the first retry): full jitter, that is anything between nothing and a bound that doubles from
 * 1 s to 30 s, so that calls that failed together do not come back together. At least what the other side asked for.
 */
export function backOffMs(retry: number, retryAfterMs: number | null, random: () => number): number {
  return Math.round((retryAfterMs ?? 0) + random() * Math.min(mostMs, firstMs * 2 ** (retry - 1)));
}
