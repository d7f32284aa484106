import fc from "fast-check";
import { expect, test } from "vitest";
import { cutText, toStorableText } from "./storable-text";

const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((units) => String.fromCharCode(...units));

test("makes any text storable without moving anything in it", () => {
  fc.assert(
    fc.property(anyUnits, (text) => {
      const storable = toStorableText(text);
      expect(storable).toHaveLength(text.length);
      expect(storable).not.toContain("\0");
      expect(Buffer.from(storable).toString()).toBe(storable);
    }),
  );
});

test("changes nothing that is storable: bidi, zero width and other control characters stay", () => {
  const text = "a\u202eb\u200bc\u0007d\u{e0041}🦞\ufeff";
  expect(toStorableText(text)).toBe(text);
});

test("shows NUL as its symbol and half a pair as the replacement character", () => {
  expect(toStorableText("a\0b\ud83e")).toBe("a\u2400b\ufffd");
});

test("never cuts a pair in two", () => {
  expect(cutText("ab🦞", 3)).toBe("ab");
  expect(cutText("ab🦞", 4)).toBe("ab🦞");
});
