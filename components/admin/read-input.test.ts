import { expect, test } from "vitest";
import { defaultSettings } from "@/lib/settings/definitions";
import { describeAllowed } from "@/lib/settings/describe-allowed";
import { getDefinition, settingKeys } from "@/lib/settings/setting-key";
import { formatSetting } from "./format-setting";
import { readInput, writeInput } from "./read-input";

test.each(settingKeys)("%s: what the control shows is read back as the same value", (key) => {
  const value = defaultSettings[key];
  expect(readInput(describeAllowed(getDefinition(key).schema), writeInput(value))).toEqual(value);
});

test("what is no number is sent as it was typed, for the server to refuse", () => {
  const allowed = { control: "number", whole: true, min: 1, max: 9 } as const;
  expect(readInput(allowed, "12,000")).toBe(12_000);
  expect(readInput(allowed, " 0.5 ")).toBe(0.5);
  for (const typed of ["", "many", "1e3", "0x10", "1.2.3"]) expect(readInput(allowed, typed)).toBe(typed);
});

test("a list is read by line or comma, empty entries left out", () => {
  expect(readInput({ control: "list", maxItems: 5 }, " a/b \n\n c/d, e/f ,")).toEqual(["a/b", "c/d", "e/f"]);
});

test("values are written for people", () => {
  expect([true, false, 100_000, [], ["a/b", "c/d"], "", "x", null].map(formatSetting)).toEqual([
    "on",
    "off",
    "100,000",
    "none",
    "a/b, c/d",
    "empty",
    "x",
    "–",
  ]);
});
