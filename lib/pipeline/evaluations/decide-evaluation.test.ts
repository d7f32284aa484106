import fc from "fast-check";
import { expect, test } from "vitest";
import { aComment } from "../../../test/builders/a-comment";
import { aDueSubject } from "../../../test/builders/a-due-subject";
import { aPost } from "../../../test/builders/a-post";
import { decideEvaluation, type EvaluationRules } from "./decide-evaluation";

const rules: EvaluationRules = {
  hasJudge: true,
  judgeComments: true,
  commentSampleShare: 1,
  sampleSecret: "a secret of the test's own",
  isOutOfCredit: false,
};
const post = aDueSubject(aPost());
const comment = aDueSubject(aComment());

test("asks the judge about every post and comment unless something speaks against it", () => {
  for (const due of [post, comment])
    expect(decideEvaluation(due, rules)).toEqual({ kind: "judge", inclusionProbability: 1 });
});

test("gives what is not judged an outcome with a reason, and never a number", () => {
  const outcome = (due: typeof post, changed: Partial<EvaluationRules> = {}) => {
    const decision = decideEvaluation(due, { ...rules, ...changed });
    return decision.kind === "save" ? `${decision.outcome} ${decision.reason.split(":")[0]}` : decision.kind;
  };
  expect(outcome({ ...post, isDeleted: true })).toBe("abstained deleted");
  expect(outcome({ ...post, isEmpty: true })).toBe("abstained empty");
  expect(outcome(post, { hasJudge: false })).toBe("failed no_judge");
  expect(outcome(post, { isOutOfCredit: true })).toBe("over_budget out_of_credit");
  expect(outcome(comment, { judgeComments: false })).toBe("not_sampled comments_off");
  expect(outcome(comment, { commentSampleShare: 0 })).toBe("not_sampled sampling");
  expect(outcome(post, { judgeComments: false, commentSampleShare: 0 })).toBe("judge");
});

test("draws the sample from all comments, whatever else speaks against judging them, with the share as its probability", () => {
  fc.assert(
    fc.property(fc.uuid(), fc.double({ min: 0, max: 1, noNaN: true }), (id, commentSampleShare) => {
      const sampled = (due: typeof comment, changed: Partial<EvaluationRules> = {}) => {
        const decision = decideEvaluation(due, { ...rules, commentSampleShare, ...changed });
        expect(decision.inclusionProbability).toBe(commentSampleShare);
        return decision.kind === "judge" || decision.outcome !== "not_sampled";
      };
      const due = { ...comment, id };
      const isIn = sampled(due);
      expect(sampled({ ...due, isEmpty: true })).toBe(isIn);
      expect(sampled(due, { hasJudge: false })).toBe(isIn);
    }),
  );
});
