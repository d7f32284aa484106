import { describe, expect, it } from "vitest";
import { formatAge, formatDuration, formatUtc, formatUtcDay } from "./format-time";

describe("formatTime", () => {
  it("writes a moment in UTC, whatever the zone of the machine", () => {
    expect(formatUtc(new Date("2026-01-05T03:07:59.999Z"))).toBe("5 Jan 2026 03:07");
    expect(formatUtcDay(new Date("2026-12-31T23:59:59Z"))).toBe("31 Dec 2026");
  });

  it("gives an age in its largest unit and never a negative one", () => {
    expect([-5, 59_999, 60_000, 3_599_999, 7_200_000, 172_800_000].map(formatAge)).toEqual([
      "0 s",
      "59 s",
      "1 min",
      "59 min",
      "2 h",
      "2 d",
    ]);
  });

  it("keeps a tenth of a second only where it matters", () => {
    expect([40, 9_949, 12_400, 185_000, 3_725_000].map(formatDuration)).toEqual([
      "0.0 s",
      "9.9 s",
      "12 s",
      "3 min 05 s",
      "1 h 02 min",
    ]);
  });
});
