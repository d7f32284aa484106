import { expect, test } from "vitest";
import { parseRetryAfterMs } from "./retry-after";

const now = Date.parse("2026-02-01T00:00:00Z");

test.each([
  ["seconds", "12", null, 12_000],
  ["a part of a second, rounded up", "0.0015", null, 2],
  ["an HTTP date", "Sun, 01 Feb 2026 00:01:00 GMT", null, 60_000],
  ["a date that has passed", "Sat, 31 Jan 2026 00:00:00 GMT", null, 0],
  ["the body, without a header", null, 3, 3_000],
  ["the header before the body", "1", 3, 1_000],
  ["the body, where the header says nothing readable", "soon", 3, 3_000],
  ["nothing", null, null, null],
  ["a negative number", "-5", null, null],
  ["a negative number in the body", null, -5, null],
])("reads %s", (_, header, body, expected) => expect(parseRetryAfterMs(header, body, now)).toBe(expected));
