import fc from "fast-check";
import { expect, test } from "vitest";
import type { Json } from "./json";
import { serialiseJson } from "./serialise-json";

test("writes what JSON.stringify writes", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const value = JSON.parse(text) as Json;
      expect(serialiseJson(value)).toBe(JSON.stringify(value));
    }),
  );
});

test("goes deeper than the stack does, and leaves out what it is told to", () => {
  let value: Json = [];
  for (let i = 0; i < 50_000; i += 1) value = { replies: value, id: i };
  const text = serialiseJson(value);
  expect(text.startsWith('{"replies":{"replies":')).toBe(true);
  expect(text.endsWith(',"id":49998},"id":49999}')).toBe(true);
  expect(serialiseJson(value, new Set(["replies"]))).toBe('{"id":49999}');
});
