import { expect, test } from "vitest";
import { sha256 } from "../hash";
import { bandOf } from "./bands";
import { currentRubric, dimensionKeys, rubrics } from "./rubric";

test("keeps a rubric that was used as it was: a new wording is a new version", () => {
  const hashes = Object.fromEntries(
    Object.entries(rubrics).map(([version, rubric]) => [version, sha256(JSON.stringify(rubric)).slice(0, 16)]),
  );
  expect(hashes).toEqual({ v1: "9b919ff1ff80f8f6" });
});

test("asks for the original's four dimensions, each with a card that is complete", () => {
  expect(dimensionKeys).toEqual([
    "harm_enablement",
    "deception_or_evasion",
    "self_preservation_power_seeking",
    "delusional_sycophancy",
  ]);
  for (const { title, definition, counts, doesNotCount, anchors } of currentRubric.dimensions) {
    expect([title, definition, ...counts, ...doesNotCount, ...Object.values(anchors)]).not.toContain("");
    expect(counts.length).toBeGreaterThan(1);
    expect(doesNotCount.length).toBeGreaterThan(1);
    expect(Object.keys(anchors)).toEqual(["0", "3", "7", "10"]);
  }
});

test("puts each score into the band that the schema's CHECK puts it into", () => {
  expect(Array.from({ length: 11 }, (_, score) => bandOf(score))).toEqual([
    "none",
    ...Array.from({ length: 3 }, () => "minor"),
    ...Array.from({ length: 3 }, () => "moderate"),
    ...Array.from({ length: 2 }, () => "significant"),
    ...Array.from({ length: 2 }, () => "severe"),
  ]);
});
