import { expect, test } from "vitest";
import { ObservatoryError } from "../errors";
import type { Durable } from "./durable";
import { type RetryNotice, retryDelayMs, withRetries } from "./with-retries";

/** Runs steps at once and notes what it was asked. */
function aDurable() {
  const asked: string[] = [];
  const durable: Durable = {
    engine: "inline",
    engineRunId: null,
    step: async (id, work) => {
      asked.push(id);
      return work();
    },
    sleep: async (id, ms) => {
      asked.push(`${id}: ${ms} ms`);
    },
    fanOut: async () => [],
  };
  return { durable, asked };
}
const policy = { retries: 2, delaySeconds: 300, exponential: false, maxDelaySeconds: 3_600 };

test("a step that succeeds costs one step and no wait", async () => {
  const { durable, asked } = aDurable();
  expect(await withRetries(durable, "page", policy, async () => 7)).toBe(7);
  expect(asked).toEqual(["page"]);
});

test("each retry is a wait and a step of an id of its own, told of before the wait", async () => {
  const { durable, asked } = aDurable();
  const notices: RetryNotice[] = [];
  const failing = async () => {
    throw new ObservatoryError("source_unavailable", "The site is down.");
  };
  const ended = withRetries(durable, "page", policy, failing, async (notice) => {
    notices.push(notice);
  });
  await expect(ended).rejects.toMatchObject({ code: "source_unavailable" });
  expect(asked).toEqual([
    "page",
    "page (before attempt 2)",
    "page (wait for attempt 2): 300000 ms",
    "page (attempt 2)",
    "page (before attempt 3)",
    "page (wait for attempt 3): 300000 ms",
    "page (attempt 3)",
  ]);
  expect(notices.map((notice) => [notice.attempt, notice.delayMs])).toEqual([
    [2, 300_000],
    [3, 300_000],
  ]);
});

test("an error that cannot pass is not tried again, and comes out as it went in", async () => {
  const { durable, asked } = aDurable();
  const refused = new ObservatoryError("model_unauthorized", "The key was refused.", { details: { status: 401 } });
  const ended = withRetries(durable, "judge", policy, async () => {
    throw refused;
  });
  await expect(ended).rejects.toMatchObject({ code: "model_unauthorized", details: { status: 401 } });
  expect(asked).toEqual(["judge"]);
});

test("an unexpected error is tried again and told without its message, which may hold what an agent wrote", async () => {
  const { durable, asked } = aDurable();
  const error = console.error;
  console.error = () => {};
  const ended = withRetries(durable, "save", { ...policy, retries: 1 }, async () => {
    throw new TypeError("cannot read <script>");
  });
  await expect(ended).rejects.toThrow(/^An unexpected error \(TypeError\)/);
  console.error = error;
  expect(asked).toHaveLength(3);
});

test("the delay doubles only when asked to, a longer Retry-After counts, and nothing waits longer than the longest delay", () => {
  const delays = (p: typeof policy, retryAfterMs: number | null = null) =>
    [1, 2, 3, 4, 5, 6].map((failed) => retryDelayMs(p, failed, retryAfterMs) / 1_000);
  expect(delays(policy)).toEqual([300, 300, 300, 300, 300, 300]);
  expect(delays({ ...policy, exponential: true })).toEqual([300, 600, 1_200, 2_400, 3_600, 3_600]);
  expect(delays({ ...policy, exponential: true }, 700_000)).toEqual([700, 700, 1_200, 2_400, 3_600, 3_600]);
  expect(delays(policy, 9_000_000)).toEqual([3_600, 3_600, 3_600, 3_600, 3_600, 3_600]);
});
