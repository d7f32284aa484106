import { expect, it } from "vitest";
import { dimensionKeys } from "@/lib/judging/rubric";
import { hintDimension } from "./hint-dimension";

it("says that a dimension is of no rubric, and nothing about those that are", () => {
  for (const key of [null, ...dimensionKeys]) expect(hintDimension(key)).toEqual([]);
  expect(hintDimension("kindness")).toEqual([
    "Dimension: no rubric has one of this name, so nothing has a score in it.",
  ]);
});
