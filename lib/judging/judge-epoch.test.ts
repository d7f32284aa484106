import { expect, test } from "vitest";
import { buildJudgeEpoch } from "./judge-epoch";

const judge = { modelServed: "vendor/model-1", rubricVersion: "v1", promptVersion: "p1", schemaVersion: "s1" };

test("gives the same judge the same short id for ever", () => {
  expect(buildJudgeEpoch(judge)).toEqual({ ...judge, id: "a009ae320874", isStandIn: false });
});

test("is another epoch when anything about the judge differs", () => {
  const others = Object.keys(judge).map((key) => buildJudgeEpoch({ ...judge, [key]: "other" }).id);
  expect(new Set([buildJudgeEpoch(judge).id, ...others]).size).toBe(5);
});

test("knows a stand-in by the name under which it answers", () => {
  expect(buildJudgeEpoch({ ...judge, modelServed: "observatory/stand-in-1" }).isStandIn).toBe(true);
});
