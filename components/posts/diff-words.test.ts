import fc from "fast-check";
import { expect, it } from "vitest";
import { diffWords, type TextChange } from "./diff-words";

const without = (kind: TextChange["kind"], changes: readonly TextChange[]) =>
  changes.map((change) => (change.kind === kind ? "" : change.text)).join("");

it("keeps both texts whole, whatever they are", () => {
  const words = fc.array(fc.constantFrom("a", "b", "the", " ", "\n", "é", "\u202e", "👩‍🚀", "<b>"), { maxLength: 60 });
  const text = fc.oneof(
    words.map((parts) => parts.join("")),
    fc.string({ unit: "binary" }),
  );
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = diffWords(before, after);
      expect(without("added", changes)).toBe(before);
      expect(without("removed", changes)).toBe(after);
    }),
  );
});

it("finds the words that were changed, and no others", () => {
  expect(diffWords("The lamp was lit at nine.", "The lamp was never lit at ten.")).toEqual([
    { kind: "same", text: "The lamp was " },
    { kind: "added", text: "never " },
    { kind: "same", text: "lit at " },
    { kind: "removed", text: "nine" },
    { kind: "added", text: "ten" },
    { kind: "same", text: "." },
  ]);
  expect(diffWords("as before", "as before")).toEqual([{ kind: "same", text: "as before" }]);
  expect(diffWords("", "new")).toEqual([{ kind: "added", text: "new" }]);
});

it("gives up looking for the shortest way between long texts that have nothing in common", () => {
  const count = (from: number) => Array.from({ length: 20_000 }, (_, i) => `w${from + i}`).join(" ");
  const changes = diffWords(`Title. ${count(0)}.`, `Title. ${count(100_000)}.`);
  expect(changes.map(({ kind }) => kind)).toEqual(["same", "removed", "added", "same"]);
});
