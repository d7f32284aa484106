import { isObject, type Json, pick } from "./json";
import { parseTime } from "./parse-time";

/** No wait is longer, whatever the site asks for: what is still closed then is for a later step. */
export const longestDelayMs = 300_000;

const numberOf = (value: Json | undefined | null): number | null => {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : null;
};

const times = (value: number | null, factor: number): number | null => (value === null ? null : value * factor);

const untilTime = (value: Json | undefined | null, nowMs: number): number | null => {
  const unixSeconds = numberOf(value);
  if (unixSeconds !== null) return unixSeconds * 1_000 - nowMs;
  const time = typeof value === "string" ? parseTime(value) : null;
  return time === null ? null : Date.parse(time) - nowMs;
};

const httpDate = (value: string | null, nowMs: number): number | null => {
  const ms = value === null || !/[a-z]/i.test(value) ? Number.NaN : Date.parse(value);
  return Number.isNaN(ms) ? null : ms - nowMs;
};

/**
 * What the site says about when to ask again: the header Retry-After (seconds or a date), then the body, then X-RateLimit-Reset (unix
 * seconds). null where it says nothing, or something that lies in the past.
 */
export function readRetryHint(headers: Headers, body: Json, nowMs: number): number | null {
  const told = isObject(body) ? body : {};
  const retryAfter = headers.get("retry-after");
  const hints = [
    times(numberOf(retryAfter), 1_000),
    httpDate(retryAfter, nowMs),
    times(numberOf(pick(told, "retry_after_seconds")), 1_000),
    times(numberOf(pick(told, "retry_after_minutes")), 60_000),
    untilTime(pick(told, "reset_at"), nowMs),
    untilTime(headers.get("x-ratelimit-reset"), nowMs),
  ];
  const hint = hints.find((ms) => ms !== null && ms > 0) ?? null;
  return hint === null ? null : Math.min(Math.ceil(hint), longestDelayMs);
}

/** Full jitter: anything between nothing and 1 s, 2 s, 4 s, … after the first, second, third try. `random` is in [0, 1). */
export const backOffMs = (attempt: number, random: number): number =>
  Math.floor(random * Math.min(longestDelayMs, 1_000 * 2 ** (attempt - 1)));
