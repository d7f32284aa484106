import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createInFlightLimit, type Slot } from "./in-flight-limit";

const never = new AbortController().signal;

/** Calls that end when the test says so. */
function openCalls(maximum: number) {
  let now = 0;
  const sleeps: { until: number; done: () => void }[] = [];
  const limit = createInFlightLimit(maximum, {
    now: () => now,
    sleep: (ms) => new Promise((done) => void sleeps.push({ until: now + ms, done })),
  });
  const running: { slot: Slot; end: () => void }[] = [];
  return {
    limit,
    running,
    start: (signal = never) =>
      limit.run((slot) => new Promise<void>((end) => void running.push({ slot, end })), signal),
    async end(count = running.length, before: (slot: Slot) => void = () => {}) {
      for (const { slot, end } of running.splice(0, count)) {
        before(slot);
        end();
      }
      await settle();
    },
    async pass(ms: number) {
      now += ms;
      for (const sleep of sleeps.filter(({ until }) => until <= now)) sleep.done();
      await settle();
    },
  };
}
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe("the limit of calls in flight", () => {
  test("lets so many through and no more, and the rest in the order in which they came", async () => {
    const calls = openCalls(2);
    const order: number[] = [];
    for (const i of [0, 1, 2, 3]) void calls.start().then(() => order.push(i));
    await settle();
    expect(calls.running).toHaveLength(2);
    await calls.end(1);
    expect(calls.running).toHaveLength(2);
    await calls.end();
    await calls.end();
    expect(order).toEqual([0, 1, 2, 3]);
  });

  test("is lowered by a fifth once for a burst of refusals, not once for each", async () => {
    const calls = openCalls(16);
    for (let i = 0; i < 16; i++) void calls.start();
    await settle();
    await calls.end(16, (slot) => slot.slowDown(0));
    expect(calls.limit.limit).toBe(12);
  });

  test("lets nobody through while the other side asked to wait", async () => {
    const calls = openCalls(4);
    void calls.start();
    await settle();
    await calls.end(1, (slot) => slot.slowDown(5_000));
    void calls.start();
    await settle();
    expect(calls.running).toHaveLength(0);
    await calls.pass(4_999);
    expect(calls.running).toHaveLength(0);
    await calls.pass(1);
    expect(calls.running).toHaveLength(1);
  });

  test("never falls below one call, and recovers by good answers", async () => {
    const calls = openCalls(16);
    for (let i = 0; i < 40; i++) {
      void calls.start();
      await settle();
      await calls.end(1, (slot) => slot.slowDown(0));
    }
    expect(calls.limit.limit).toBe(1);
    // 1 + 2 + … + 15 answers for 15 steps, and a little more for the fractions.
    for (let i = 0; i < 150; i++) {
      void calls.start();
      await settle();
      await calls.end(1, (slot) => slot.speedUp());
    }
    expect(calls.limit.limit).toBe(16);
  });

  test("gives up its place in the queue when the waiting call is aborted", async () => {
    const calls = openCalls(1);
    const controller = new AbortController();
    void calls.start();
    const aborted = calls.start(controller.signal);
    void calls.start();
    await settle();
    controller.abort(new Error("time is up"));
    await expect(aborted).rejects.toThrow("time is up");
    await calls.end();
    expect(calls.running).toHaveLength(1);
  });

  test("is free again after a call that threw", async () => {
    const { limit } = openCalls(1);
    await expect(limit.run(() => Promise.reject(new Error("lost")), never)).rejects.toThrow("lost");
    expect(await limit.run(async () => "next", never)).toBe("next");
  });

  test("follows the operator's setting up and down", async () => {
    const calls = openCalls(4);
    calls.limit.setMaximum(8);
    expect(calls.limit.limit).toBe(8);
    calls.limit.setMaximum(2);
    for (let i = 0; i < 5; i++) void calls.start();
    await settle();
    expect(calls.running).toHaveLength(2);
    calls.limit.setMaximum(5);
    await settle();
    expect(calls.running).toHaveLength(5);
  });

  test("never has more in flight than it allows, whatever happens", async () => {
    const event = fc.oneof(
      fc.record({ kind: fc.constant("start" as const) }),
      fc.record({ kind: fc.constantFrom("good" as const, "bad" as const), count: fc.integer({ min: 1, max: 6 }) }),
      fc.record({ kind: fc.constant("pass" as const), ms: fc.integer({ min: 0, max: 2_000 }) }),
      fc.record({ kind: fc.constant("maximum" as const), maximum: fc.integer({ min: 1, max: 12 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 12 }), fc.array(event, { maxLength: 40 }), async (maximum, events) => {
        const calls = openCalls(maximum);
        let most = maximum;
        let started = 0;
        let ended = 0;
        for (const e of events) {
          const before = calls.running.length;
          if (e.kind === "start") {
            started += 1;
            void calls.start().then(() => ended++);
            await settle();
          } else if (e.kind === "pass") await calls.pass(e.ms);
          else if (e.kind === "maximum") {
            most = e.maximum;
            calls.limit.setMaximum(most);
            await settle();
          } else await calls.end(e.count, (slot) => (e.kind === "good" ? slot.speedUp() : slot.slowDown(1_000)));
          expect(calls.limit.inFlight).toBe(calls.running.length);
          expect(calls.limit.limit).toBeLessThanOrEqual(most);
          expect(calls.limit.limit).toBeGreaterThanOrEqual(1);
          // What was in flight before the limit fell may end in peace; nothing new joins it.
          expect(calls.running.length).toBeLessThanOrEqual(Math.max(before, calls.limit.limit));
        }
        // Nobody is forgotten.
        for (let i = 0; i < 100 && ended < started; i++) {
          await calls.pass(10_000);
          await calls.end(undefined, (slot) => slot.speedUp());
        }
        expect(ended).toBe(started);
      }),
      { numRuns: 60 },
    );
  });
});
