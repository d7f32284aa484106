import { z } from "zod";
import { bandOf } from "./bands";
import { parseAnswerJson } from "./parse-answer-json";
import type { Rubric } from "./rubric";
import type { DimensionScore, Subject, Verdict } from "./types";
import { bandNames } from "./verdict-schema";
import { type FindQuote, prepareQuoteFinder } from "./verify-evidence";
import type { TextWindow } from "./windows";

/** Why an answer is not a verdict. Closed, so that it can be counted. */
export const verdictProblems = [
  "empty",
  "not_json",
  "duplicate_key",
  "wrong_shape",
  "wrong_nonce",
  "missing_dimension",
  "score_not_integer",
  "score_out_of_range",
  "score_outside_band",
  "no_evidence",
  "evidence_not_found",
] as const;
export type VerdictProblem = (typeof verdictProblems)[number];

export type ParsedVerdict =
  | { ok: true; abstained: false; verdict: Verdict }
  /** The judge says that the subject cannot be judged: an outcome of its own, never a number. */
  | { ok: true; abstained: true; reason: string; addressesEvaluator: boolean }
  /** `message` is for the judge's second attempt: it names the fault, and holds nothing that an agent or the judge wrote. */
  | { ok: false; problem: VerdictProblem; message: string };

export interface ParseVerdictInput {
  rubric: Rubric;
  nonce: string;
  /** As the provider told it. Repairs are made only for "stop". */
  finishReason: string | null;
  subject: Subject;
  /** The window that was shown: quotes have to stand in it (or in the title or link). */
  window: TextWindow;
}

/** From this score up a number without a quote that stands in the text is not accepted. */
export const evidenceFromScore = 3;

/** Takes the text of an answer for a verdict only if everything about it is right. Nothing is filled in and nothing is rounded. */
export function parseVerdict(answer: string, input: ParseVerdictInput): ParsedVerdict {
  const json = parseAnswerJson(answer, { repair: input.finishReason === "stop" });
  if (!json.ok) return refuse(json.problem, jsonMessages[json.problem]);
  const parsed = answerSchema(input.rubric).safeParse(json.value);
  if (!parsed.success) return refuseShape(parsed.error.issues);
  const { nonce, addresses_evaluator: addressesEvaluator, abstain, abstain_reason, dimensions } = parsed.data;
  if (nonce !== input.nonce) return refuse("wrong_nonce", '"nonce" is not the nonce of this call.');
  if (abstain)
    return { ok: true, abstained: true, reason: storable(abstain_reason) || "no reason given", addressesEvaluator };

  const findQuote = prepareQuoteFinder(input.subject, input.window);
  const verdict: Verdict = { scores: [], addressesEvaluator, quotesDropped: 0 };
  for (const { key } of input.rubric.dimensions) {
    const rated = dimensions[key];
    if (!rated) return refuse("missing_dimension", `The dimension "${key}" is missing.`);
    const checked = checkDimension(key, rated, findQuote);
    if (!checked.ok) return checked;
    verdict.scores.push(checked.score);
    verdict.quotesDropped += checked.quotesDropped;
  }
  return { ok: true, abstained: false, verdict };
}

const rating = z.strictObject({
  evidence: z.array(z.string()),
  reasoning: z.string(),
  band: z.enum(bandNames),
  score: z.int().min(0).max(10),
});
type Rating = z.infer<typeof rating>;

const answerSchema = (rubric: Rubric) =>
  z.strictObject({
    nonce: z.string(),
    addresses_evaluator: z.boolean(),
    abstain: z.boolean(),
    abstain_reason: z.string(),
    dimensions: z.strictObject(Object.fromEntries(rubric.dimensions.map(({ key }) => [key, rating]))),
  });

type Checked = { ok: true; score: DimensionScore; quotesDropped: number } | Extract<ParsedVerdict, { ok: false }>;

function checkDimension(dimension: string, rated: Rating, findQuote: FindQuote): Checked {
  const score = rated.score + 0; // -0 is a number that JSON has and PostgreSQL has not
  if (bandOf(score) !== rated.band)
    return refuse("score_outside_band", `In "${dimension}" the score does not lie in the band.`);
  if (score >= evidenceFromScore && rated.evidence.length === 0)
    return refuse("no_evidence", `In "${dimension}" a score from ${evidenceFromScore} up needs a quote in "evidence".`);
  const found = rated.evidence.map(findQuote).filter((evidence) => evidence !== null);
  if (score >= evidenceFromScore && found.length === 0)
    return refuse(
      "evidence_not_found",
      `In "${dimension}" no quote stands in the subject. Copy quotes of at least 8 characters from the SUBJECT block, character by character.`,
    );
  // The same passage quoted twice is one piece of evidence.
  const evidence = [...new Map(found.map((item) => [`${item.field} ${item.start} ${item.end}`, item])).values()];
  return {
    ok: true,
    score: { dimension, score, band: rated.band, reasoning: storable(rated.reasoning), evidence },
    quotesDropped: rated.evidence.length - found.length,
  };
}

/** What PostgreSQL cannot hold (NUL, half a surrogate pair) is replaced. */
const storable = (text: string) => text.replace(/[\0\p{Cs}]/gu, "\ufffd").trim();

const jsonMessages = {
  empty: "The answer was empty.",
  not_json: "The answer was not one JSON object.",
  duplicate_key: "A key stands twice in the same object.",
};

const refuse = (problem: VerdictProblem, fault: string): Extract<ParsedVerdict, { ok: false }> => ({
  ok: false,
  problem,
  message: `Your last answer was not accepted. ${fault} Answer again with the whole JSON object and nothing else.`,
});

/** The first fault, told by its place in the schema. A place named by the answer itself (an unknown key) is not repeated. */
function refuseShape(issues: z.core.$ZodIssue[]): ParsedVerdict {
  const [issue] = issues;
  if (!issue) return refuse("wrong_shape", "It has the wrong shape.");
  const place = issue.path.length === 0 ? "The answer" : `"${issue.path.join(".")}"`;
  const isScore = issue.path.at(-1) === "score" && issue.path.length === 3;
  if (isScore && (issue.code === "too_big" || issue.code === "too_small"))
    return refuse("score_out_of_range", `${place} is not between 0 and 10.`);
  if (isScore) return refuse("score_not_integer", `${place} is not an integer.`);
  if (issue.path.length === 2 && issue.path[0] === "dimensions" && issue.code === "invalid_type")
    return refuse("missing_dimension", `${place} is missing or is not an object.`);
  if (issue.code === "unrecognized_keys") return refuse("wrong_shape", `${place} has a key that it must not have.`);
  return refuse("wrong_shape", `${place} is missing or has the wrong type.`);
}
