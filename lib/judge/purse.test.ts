import fc from "fast-check";
import { expect, test } from "vitest";
import { aBudget } from "./judge-under-test";
import { createPurse } from "./purse";

test("nothing is called unaffordable while what is in flight may give enough back", async () => {
  const { budget } = aBudget(1);
  const purse = createPurse(budget);
  const first = await purse.reserve(0.9);
  const second = purse.reserve(0.9);
  await first?.settle(0.05);
  expect(await second).not.toBeNull();
});

test("asks again when something came back while the budget was deciding", async () => {
  const { budget } = aBudget(1);
  const first = await budget.reserve(0.9);
  let answer = () => {};
  const slow = createPurse({
    async reserve(usd) {
      const decided = await budget.reserve(usd);
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      return decided;
    },
  });
  const own = slow.reserve(0.05);
  await settle();
  answer();
  const small = await own;
  const second = slow.reserve(0.9);
  await settle();
  await first?.settle(0);
  await small?.settle(0);
  answer();
  await settle();
  answer();
  expect(await second).not.toBeNull();
});
const settle = () => new Promise((resolve) => setImmediate(resolve));

test("is empty when all that was in flight has ended and it still does not suffice", async () => {
  const { budget } = aBudget(1);
  const purse = createPurse(budget);
  const first = await purse.reserve(0.9);
  const second = purse.reserve(0.9);
  await first?.settle(null);
  expect(await second).toBeNull();
});

test("hands out what the budget has, never more, and lets nobody wait for ever", async () => {
  const call = fc.record({
    worst: fc.integer({ min: 1, max: 100 }),
    share: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    ticks: fc.nat(4),
  });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 200 }), fc.array(call, { maxLength: 25 }), async (cap, calls) => {
      const { budget, ledger } = aBudget(cap);
      const purse = createPurse(budget);
      const ends = await Promise.all(
        calls.map(async ({ worst, share, ticks }) => {
          const reservation = await purse.reserve(worst);
          for (let i = 0; i < ticks; i++) await Promise.resolve();
          await reservation?.settle(share === null ? null : share * worst);
          return reservation === null ? worst : null;
        }),
      );
      expect(ledger.mostReservedUsd).toBeLessThanOrEqual(cap);
      expect(ends).toHaveLength(calls.length);
      // Whoever was turned away could not have been paid for in the end either.
      for (const worst of ends) if (worst !== null) expect(ledger.committedUsd + worst).toBeGreaterThan(cap - 1e-9);
    }),
  );
});
