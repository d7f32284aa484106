import { expect, test } from "vitest";
import { createMissingJudge } from "./create-missing-judge";
import { aSubject, never } from "./judge-under-test";

test("without a key every item's outcome says that no judge is configured, and has no number", async () => {
  expect(await createMissingJudge().judge(aSubject(), [], never)).toMatchObject({
    outcome: "failed",
    reason: "no_judge: no OPENROUTER_API_KEY is set",
    verdict: null,
    epoch: null,
    modelCalls: 0,
    costUsd: null,
    charsJudged: 0,
    charsTotal: 53,
  });
});
