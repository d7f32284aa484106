import fc from "fast-check";
import { expect, test } from "vitest";
import { parseTime } from "./parse-time";

test.each([
  ["2026-01-30T17:01:18.748276+00:00", "2026-01-30T17:01:18.748Z"],
  ["2026-01-30T17:01:18.74+00:00", "2026-01-30T17:01:18.740Z"],
  ["2026-08-23T09:29:27.569Z", "2026-08-23T09:29:27.569Z"],
  ["2026-08-23 08:21:39.1+00", "2026-08-23T08:21:39.100Z"],
  ["2026-08-23 08:21:39+00", "2026-08-23T08:21:39.000Z"],
  ["2026-08-23T08:21:39", "2026-08-23T08:21:39.000Z"],
  ["2026-08-23T10:21:39+02:00", "2026-08-23T08:21:39.000Z"],
  ["2026-08-23T02:51:39-0530", "2026-08-23T08:21:39.000Z"],
  ["2026-08-23T08:21Z", "2026-08-23T08:21:00.000Z"],
  ["2026-12-31T23:59:59.999999Z", "2026-12-31T23:59:59.999Z"],
])("reads %s", (text, canonical) => {
  expect(parseTime(text)).toBe(canonical);
});

test.each([
  "",
  "yesterday",
  "2026-02-30T00:00:00Z",
  "2026-13-01T00:00:00Z",
  "2026-01-01T24:00:01Z",
  "0001-01-01T00:00:00Z",
  "2026-01-01",
  "1769792478",
])("takes %j for no time", (text) => {
  expect(parseTime(text)).toBeNull();
});

test("gives back every canonical time unchanged", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date(0), max: new Date("9999-12-31T23:59:59.999Z"), noInvalidDate: true }),
      (date) => parseTime(date.toISOString()) === date.toISOString(),
    ),
  );
});
