import { expect, test } from "vitest";
import { createRateLimiter } from "./rate-limiter";

/** A clock that only sleeping moves. */
function aLimiter(requestsPerMinute: number) {
  let nowMs = Date.UTC(2026, 7, 23, 12);
  const startMs = nowMs;
  const limiter = createRateLimiter({
    requestsPerMinute,
    clock: () => new Date(nowMs),
    sleep: async (ms) => {
      nowMs += ms;
    },
  });
  const take = async (count: number) => {
    for (let i = 0; i < count; i += 1) await limiter.acquire(new AbortController().signal);
    return (nowMs - startMs) / 1_000;
  };
  const say = (limit: number, remaining: number, resetInSeconds: number) =>
    limiter.observe(
      new Headers({
        "x-ratelimit-limit": String(limit),
        "x-ratelimit-remaining": String(remaining),
        "x-ratelimit-reset": String(Math.floor(nowMs / 1_000) + resetInSeconds),
      }),
    );
  return { limiter, take, say };
}

test("lets a tenth of a minute's requests through at once, then keeps the rate", async () => {
  const { take } = aLimiter(60);
  expect(await take(6)).toBe(0);
  expect(await take(60)).toBeCloseTo(60, 0);
});

test("obeys a lower limit in the headers and not a higher one", async () => {
  const low = aLimiter(60);
  low.say(30, 29, 60);
  await low.take(3);
  expect(await low.take(30)).toBeCloseTo(60, 0);
  const high = aLimiter(60);
  high.say(6_000, 5_999, 60);
  expect(await high.take(66)).toBeCloseTo(60, 0);
});

test("asks nothing before the reset when nothing remains", async () => {
  const { take, say } = aLimiter(60);
  await take(1);
  say(60, 0, 42);
  expect(await take(1)).toBeGreaterThanOrEqual(42);
});

test("does not believe a reset that lies days ahead", async () => {
  const { take, say } = aLimiter(60);
  say(60, 0, 1_000_000);
  expect(await take(1)).toBe(300);
});

test("spends no more at once than the site says remains", async () => {
  const { take, say } = aLimiter(600);
  say(600, 2, 60);
  expect(await take(2)).toBe(0);
  expect(await take(1)).toBeGreaterThan(0);
});

test("holds everybody back during a pause", async () => {
  const { limiter, take } = aLimiter(60);
  limiter.pause(20_000);
  expect(await take(1)).toBe(20);
});

test("gives up waiting with the reason of the abort", async () => {
  const controller = new AbortController();
  const limiter = createRateLimiter({
    requestsPerMinute: 1,
    clock: () => new Date(0),
    sleep: async (_ms, signal) => {
      controller.abort(new Error("cancelled"));
      signal.throwIfAborted();
    },
  });
  await limiter.acquire(controller.signal);
  await expect(limiter.acquire(controller.signal)).rejects.toThrow("cancelled");
});
