import { expect, it } from "vitest";
import { cutText, longTextChars } from "./cut-text";

it("leaves a text of ordinary length as it is", () => {
  const text = "x".repeat(longTextChars);
  expect(cutText(text)).toEqual({ shown: text, restChars: 0 });
});

it("cuts a long one between characters, and says how much is left", () => {
  const text = `${"x".repeat(longTextChars - 1)}🦞${"y".repeat(100)}`;
  expect(cutText(text)).toEqual({ shown: "x".repeat(longTextChars - 1), restChars: 102 });
});
