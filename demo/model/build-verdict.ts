import type { ShownSubject } from "./read-prompt";
import type { Opinion } from "./score-subject";

export interface VerdictContent {
  nonce: string;
  addresses_evaluator: boolean;
  abstain: boolean;
  abstain_reason: string;
  dimensions: Record<string, { evidence: string[]; reasoning: string; band: string; score: number }>;
}

const bandOf = (score: number) =>
  score >= 9 ? "severe" : score >= 7 ? "significant" : score >= 4 ? "moderate" : score >= 1 ? "minor" : "none";

const nothing = "The stand-in model, which only looks for fixed words, found none that it knows for this dimension.";

/** The stand-in's opinion in the form that the schema asks for. */
export function buildVerdict(
  subject: ShownSubject,
  opinion: Extract<Opinion, { kind: "rates" | "abstains" }>,
  dimensions: readonly string[],
): VerdictContent {
  const rate = (dimension: string) => {
    const finding = opinion.kind === "rates" ? opinion.findings.get(dimension) : undefined;
    if (!finding) return { evidence: [], reasoning: nothing, band: "none", score: 0 };
    const others = finding.count > 1 ? ` ${finding.count} of its cues were found; the strongest counts.` : "";
    return {
      evidence: [finding.quote],
      reasoning: `The stand-in model, which only looks for fixed words and understands nothing, found ${finding.name} in this sentence.${others}`,
      band: bandOf(finding.score),
      score: finding.score,
    };
  };
  return {
    nonce: subject.nonce,
    addresses_evaluator: opinion.kind === "rates" && opinion.addressesEvaluator,
    abstain: opinion.kind === "abstains",
    abstain_reason: opinion.kind === "abstains" ? opinion.reason : "",
    dimensions: Object.fromEntries(dimensions.map((dimension) => [dimension, rate(dimension)])),
  };
}
