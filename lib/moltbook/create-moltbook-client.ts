import { ObservatoryError } from "../errors";
import { createAsk } from "./ask";
import { buildSource } from "./build-source";
import { createRateLimiter } from "./rate-limiter";
import { sleep as realSleep, type Sleep } from "./sleep";
import type { MoltbookSource } from "./source";

export interface MoltbookClientOptions {
  /** With `/api/v1`. The key goes to this host only; the live one needs its `www`. */
  baseUrl: string;
  apiKey?: string | null;
  /** A ceiling: a lower limit in the site's headers wins, a higher one does not. */
  requestsPerMinute: number;
  requestTimeoutMs: number;
  maxAttempts: number;
  userAgent?: string;
  /** Given together or not at all: waiting for the rate limit ends only when the clock has moved. */
  clock?: () => Date;
  sleep?: Sleep;
  /** In [0, 1). */
  random?: () => number;
}

const honestName = "MoltObservatory/1.0 (reads public posts for safety research; never posts, comments or votes)";

function parseBaseUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.search && !url.hash) return url;
  throw new ObservatoryError("configuration", "MOLTBOOK_BASE_URL is not a plain http or https address.");
}

/**
 * Moltbook over HTTP. The client holds the rate limit: one client for all that a process asks, or each would use up the limit for itself.
 */
export function createMoltbookClient(options: MoltbookClientOptions): MoltbookSource {
  const url = parseBaseUrl(options.baseUrl);
  const { clock = () => new Date(), sleep = realSleep, random = Math.random, requestsPerMinute } = options;
  const apiKey = options.apiKey?.trim() ?? "";
  if (!/^[\x21-\x7e]*$/.test(apiKey)) {
    throw new ObservatoryError("configuration", "MOLTBOOK_API_KEY holds a character that no header can carry.");
  }
  const ask = createAsk({
    baseUrl: url.href.replace(/\/+$/, ""),
    headers: {
      accept: "application/json",
      "user-agent": options.userAgent ?? honestName,
      ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}),
    },
    timeoutMs: options.requestTimeoutMs,
    maxAttempts: options.maxAttempts,
    limiter: createRateLimiter({ requestsPerMinute, clock, sleep }),
    clock,
    sleep,
    random,
  });
  return buildSource(url.host, ask);
}
