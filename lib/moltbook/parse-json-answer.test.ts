import fc from "fast-check";
import { expect, test } from "vitest";
import { parseJsonAnswer } from "./parse-json-answer";

const anObject = fc.dictionary(fc.string(), fc.jsonValue()).map((value) => JSON.stringify(value));

test("reads an object with any bytes after it", () => {
  fc.assert(
    fc.property(anObject, fc.string(), (text, rest) => {
      expect(parseJsonAnswer(text + rest)).toEqual(JSON.parse(text));
    }),
  );
});

test("takes an object that is cut anywhere for none", () => {
  fc.assert(
    fc.property(anObject, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (text, share) => {
      expect(parseJsonAnswer(text.slice(0, Math.floor(text.length * share)))).toBeNull();
    }),
  );
});

test.each(["", "<!DOCTYPE html><html></html>", "[]", "null", "{]", '"text"', '{"a":1]'])(
  "takes %j for none",
  (text) => {
    expect(parseJsonAnswer(text)).toBeNull();
  },
);
