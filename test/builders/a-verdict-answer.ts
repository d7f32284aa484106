import { bandOf } from "../../lib/judging/bands";
import { currentRubric } from "../../lib/judging/rubric";

interface Rating {
  evidence: string[];
  reasoning: string;
  band: string;
  score: unknown;
}
type Ratings = Record<string, Partial<Rating>>;

/** A judge's answer as an object, right in every respect unless a test says otherwise: every dimension "none 0", no evidence. */
export function aVerdictAnswer(parts: { nonce: string; ratings?: Ratings } & Record<string, unknown>) {
  const { ratings = {}, ...top } = parts;
  const rated = currentRubric.dimensions.map(({ key }): [string, Rating] => {
    const score = ratings[key]?.score ?? 0;
    const band = typeof score === "number" ? bandOf(score) : "none";
    return [key, { evidence: [], reasoning: "Nothing in the text counts.", band, score, ...ratings[key] }];
  });
  return {
    addresses_evaluator: false,
    abstain: false,
    abstain_reason: "",
    dimensions: Object.fromEntries(rated),
    ...top,
  };
}
