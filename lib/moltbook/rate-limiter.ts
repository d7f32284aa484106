import type { Sleep } from "./sleep";

export interface RateLimiter {
  /** Resolves when a request may be made; rejects with the signal's reason when it is aborted first. */
  acquire(signal: AbortSignal): Promise<void>;
  /** Takes in what an answer's X-RateLimit-* headers say. */
  observe(headers: Headers): void;
  /** Holds every request back for so long: a 429 concerns all of them. */
  pause(ms: number): void;
}

/** The site's windows are a minute, so a header that asks for more than this is wrong or for somebody else. */
const longestPauseMs = 300_000;

const whole = (text: string | null): number | null =>
  text !== null && /^\d{1,15}$/.test(text.trim()) ? Number(text) : null;

/**
 * A token bucket. The ceiling is ours; a lower X-RateLimit-Limit wins, a higher one does not. It holds a tenth of a minute's requests, so
 * that a pause is followed by a short burst and not by a minute's worth: 60/min ⇒ 6 at once, then one a second. When the site says that nothing
 * remains, nothing is asked before its reset.
 */
export function createRateLimiter(options: {
  requestsPerMinute: number;
  clock: () => Date;
  sleep: Sleep;
}): RateLimiter {
  const now = () => options.clock().getTime();
  let perMinute = options.requestsPerMinute;
  const capacity = () => Math.max(1, Math.floor(perMinute / 10));
  let tokens = capacity();
  let filledAt = now();
  let closedUntil = 0;

  const refill = () => {
    const at = now();
    tokens = Math.min(capacity(), tokens + (Math.max(0, at - filledAt) * perMinute) / 60_000);
    filledAt = at;
  };

  return {
    async acquire(signal) {
      for (;;) {
        signal.throwIfAborted();
        refill();
        const closedMs = closedUntil - now();
        if (closedMs <= 0 && tokens >= 1) {
          tokens -= 1;
          return;
        }
        await options.sleep(Math.max(closedMs, Math.ceil(((1 - tokens) * 60_000) / perMinute), 1), signal);
      }
    },
    observe(headers) {
      const limit = whole(headers.get("x-ratelimit-limit"));
      refill();
      if (limit !== null && limit >= 1) perMinute = Math.min(options.requestsPerMinute, limit);
      const remaining = whole(headers.get("x-ratelimit-remaining"));
      if (remaining === null) return;
      tokens = Math.min(tokens, remaining);
      const resetAt = whole(headers.get("x-ratelimit-reset"));
      if (remaining === 0 && resetAt !== null) {
        closedUntil = Math.max(closedUntil, Math.min(resetAt * 1_000, now() + longestPauseMs));
      }
    },
    pause(ms) {
      closedUntil = Math.max(closedUntil, now() + Math.min(ms, longestPauseMs));
    },
  };
}
