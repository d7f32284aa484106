import { expect, it } from "vitest";
import { describeRanked } from "./describe-ranked";

it("says which dimension the scores of a row are of: the one asked for, or the highest by what is sorted by", () => {
  expect(describeRanked({ sort: "share", dimension: "harm_enablement" })).toMatch(/^Scores are of Harm enablement;/);
  expect(describeRanked({ sort: "share", dimension: null })).toContain("the one with its highest share at 7 or above;");
  for (const sort of ["mean", "posts", "name"])
    expect(describeRanked({ sort, dimension: null })).toContain("the one with its highest mean;");
});
