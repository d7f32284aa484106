import { expect, test } from "vitest";
import { buildEvaluationId } from "./evaluation-id";

const of = {
  kind: "post",
  id: "post-1",
  contentHash: "hash",
  rubricVersion: "r1",
  promptVersion: "p1",
  modelRequested: "maker/model",
  tier: "full",
  repeat: 0,
} as const;

test("the id of an evaluation is the same for ever: another one would have every text judged and paid again", () => {
  expect(buildEvaluationId(of)).toBe("53087a02a6a825ba4c09eb3e546b0b7915008bda683038fbad3d19182cd59ef7");
});

test("whatever an evaluation is identified by changes its id", () => {
  const others = [
    { kind: "comment" as const },
    { id: "post-2" },
    { contentHash: "other" },
    { rubricVersion: "r2" },
    { promptVersion: "p2" },
    { modelRequested: "maker/other" },
    { tier: "screen" },
    { repeat: 1 },
  ];
  const ids = [of, ...others.map((other) => ({ ...of, ...other }))].map(buildEvaluationId);
  expect(new Set(ids).size).toBe(ids.length);
});
