import { expect, it } from "vitest";
import { closePeriod } from "./close-period";

const now = new Date("2026-11-26T21:00:00.000Z");
const extent = { from: "2026-01-28T00:00:00.000Z", to: "2026-02-03T05:00:00.000Z" };
const open = { from: null, to: null };

it("draws a live observatory from its first content to now", () => {
  expect(closePeriod(open, { extent, now, isPast: false })).toEqual({ from: extent.from, to: now.toISOString() });
});

it("draws a dump as far as its content goes", () => {
  expect(closePeriod(open, { extent, now, isPast: true })).toEqual(extent);
});

it("keeps the bounds of a closed range, whatever the content", () => {
  const period = { from: "2026-01-01T00:00:00.000Z", to: "2026-01-02T00:00:00.000Z" };
  expect(closePeriod(period, { extent, now, isPast: true })).toEqual(period);
});

it("always has a beginning before its end", () => {
  const lastWeek = { from: "2026-11-19T21:00:00.000Z", to: null };
  for (const isPast of [true, false])
    for (const period of [open, lastWeek])
      for (const known of [extent, open]) {
        const { from, to } = closePeriod(period, { extent: known, now, isPast });
        expect(from < to).toBe(true);
      }
});

it("draws at most the last 38 years, whatever is asked for or dated long ago", () => {
  const century = { from: "2000-01-01T00:00:00.000Z", to: "2100-01-01T00:00:00.000Z" };
  const ancient = { from: "1970-01-01T00:00:00.000Z", to: extent.to };
  const spans = [
    closePeriod(century, { extent, now, isPast: false }),
    closePeriod(open, { extent: ancient, now, isPast: true }),
  ];
  expect(spans.map(({ from, to }) => [from.slice(0, 4), to.slice(0, 4)])).toEqual([
    ["2061", "2100"],
    ["1988", "2026"],
  ]);
});
