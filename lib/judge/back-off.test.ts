import fc from "fast-check";
import { expect, test } from "vitest";
import { backOffMs } from "./back-off";

test("a wait is anything up to a bound that doubles from 1 s and ends at 30 s", () => {
  const longest = [1, 2, 3, 4, 5, 6, 20].map((retry) => backOffMs(retry, null, () => 0.999999));
  expect(longest).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  expect(backOffMs(5, null, () => 0)).toBe(0);
});

test("a wait is never shorter than what the other side asks for", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2_000 }),
      fc.nat(300_000),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (retry, asked, x) => {
        const ms = backOffMs(retry, asked, () => x);
        return ms >= asked && ms <= asked + 30_000;
      },
    ),
  );
});
