import { ObservatoryError } from "../errors";
import { sha256 } from "../hash";
import { readAnswerMeaning } from "./answer-meaning";
import { fetchText } from "./fetch-text";
import type { JsonObject } from "./json";
import type { RateLimiter } from "./rate-limiter";
import { backOffMs } from "./retry-delay";
import { serialiseJson } from "./serialise-json";
import type { Sleep } from "./sleep";
import type { RawAnswer } from "./source";
import { stripOwners } from "./strip-owners";

/** One question to Moltbook, answered: `path` is under the base, with its query. `gone` is the site's own 404. */
export type Ask = (path: string, signal: AbortSignal) => Promise<Answer>;
export interface Answer {
  isGone: boolean;
  json: JsonObject;
  raw: RawAnswer;
}

/** Drops owners' data, then fixes what is kept of the answer. From here on nothing of it can hold them. */
export function buildAnswer(path: string, status: number, json: JsonObject, fetchedAt: Date): Answer {
  const body = serialiseJson(stripOwners(json));
  const isGone = status === 404 || status === 410;
  return { isGone, json, raw: { path, status, body, sha256: sha256(body), fetchedAt: fetchedAt.toISOString() } };
}

/** `/posts/:id/comments` for messages: no id, no name, no cursor. */
export const endpointOf = (path: string): string =>
  path.replace(/\?.*$/su, "").replace(/^\/(posts|submolts)\/[^/]+/u, "/$1/:id");

export interface AskOptions {
  baseUrl: string;
  headers: Record<string, string>;
  timeoutMs: number;
  maxAttempts: number;
  limiter: RateLimiter;
  clock: () => Date;
  sleep: Sleep;
  random: () => number;
}

/** Asks over HTTP, within the rate limit, as often as may be needed. Throws ObservatoryError once the attempts are used up. */
export function createAsk(options: AskOptions): Ask {
  const { limiter, clock, timeoutMs } = options;

  /** The answer, or the failure that may pass. Throws the one that will not. */
  async function tryOnce(path: string, attempts: number, signal: AbortSignal): Promise<Answer | ObservatoryError> {
    const endpoint = endpointOf(path);
    const request = { endpoint, headers: options.headers, timeoutMs };
    const text = await fetchText(options.baseUrl + path, request, signal).catch((error: unknown) => {
      if (error instanceof ObservatoryError && error.code === "source_unavailable") return error;
      throw error;
    });
    if (text instanceof ObservatoryError) return text;
    limiter.observe(text.headers);
    const meaning = readAnswerMeaning(text, clock().getTime());
    if (meaning.kind === "found" || meaning.kind === "gone") {
      return buildAnswer(path, text.status, meaning.json, clock());
    }
    const failure = new ObservatoryError(meaning.code, `Moltbook ${meaning.what} (${endpoint}, attempt ${attempts}).`, {
      retryAfterMs: meaning.hintMs,
      details: { endpoint, status: text.status, attempts },
    });
    if (meaning.kind === "stop") throw failure;
    return failure;
  }

  return async (path, signal) => {
    for (let attempts = 1; ; attempts += 1) {
      await limiter.acquire(signal);
      const result = await tryOnce(path, attempts, signal);
      if (!(result instanceof ObservatoryError)) return result;
      if (attempts >= options.maxAttempts) throw result;
      const delayMs = result.retryAfterMs ?? backOffMs(attempts, options.random());
      if (result.code === "source_rate_limited") limiter.pause(delayMs);
      await options.sleep(delayMs, signal);
    }
  };
}
