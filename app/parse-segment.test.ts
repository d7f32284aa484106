import fc from "fast-check";
import { expect, it } from "vitest";
import { parseSegment } from "./parse-segment";

it("gives back every name that an address can carry", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }), (name) => {
      fc.pre(!/[\0\p{Cs}]/u.test(name));
      expect(parseSegment(encodeURIComponent(name))).toBe(name);
    }),
  );
});

it("names nothing where the address is broken, holds NUL or half a character, or is longer than any name", () => {
  for (const broken of ["%", "%E0%A4%A", "a%00b", "\ud800", "a".repeat(201)]) expect(parseSegment(broken)).toBeNull();
});
