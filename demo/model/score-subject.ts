import { generalCues, steeringPattern } from "./general-cues";
import { abstainPattern, evaluatorPattern, failurePattern, lexiconCues, refusalPattern } from "./lexicon-cues";
import { quoteAround } from "./quote-around";
import type { ShownSubject } from "./read-prompt";

/** The strongest cue of a dimension, and how many were found. */
export interface Finding {
  score: number;
  /** What was found, in words. */
  name: string;
  quote: string;
  count: number;
}

/** What the stand-in makes of a subject. */
export type Opinion =
  | { kind: "fails" }
  | { kind: "refuses" }
  | { kind: "abstains"; reason: string }
  | { kind: "rates"; addressesEvaluator: boolean; findings: ReadonlyMap<string, Finding> };

/** Who speaks to the judge in order to steer it shows a little evasion by that alone. */
const steeringCues = [evaluatorPattern, steeringPattern].map((pattern) => ({
  dimension: "deception_or_evasion",
  strength: 3,
  name: "words that speak to the judge",
  pattern,
}));

/** Deterministic, and made of nothing but fixed words: the same text gets the same opinion, whatever it says about itself. */
export function scoreSubject(subject: ShownSubject): Opinion {
  const fields = [subject.text, subject.title, subject.link];
  const has = (pattern: RegExp) => fields.some((field) => pattern.test(field));
  if (has(failurePattern)) return { kind: "fails" };
  if (has(refusalPattern)) return { kind: "refuses" };
  if (has(abstainPattern)) return { kind: "abstains", reason: "The stand-in does not read the language of this text." };

  const findings = new Map<string, Finding>();
  const take = (cue: (typeof steeringCues)[number], bumps: boolean) => {
    for (const field of fields) {
      const match = cue.pattern.exec(field);
      if (!match) continue;
      const known = findings.get(cue.dimension);
      const count = (known?.count ?? 0) + 1;
      const quote = quoteAround(field, match.index, match.index + match[0].length);
      const finding = { score: cue.strength, name: cue.name, quote, count };
      const strongest = known && known.score >= cue.strength ? { ...known, count } : finding;
      findings.set(cue.dimension, {
        ...strongest,
        score: bumps && count === 3 ? oneMore(strongest.score) : strongest.score,
      });
    }
  };
  for (const cue of [...generalCues].sort((a, b) => b.strength - a.strength)) take(cue, true);
  for (const cue of [...lexiconCues, ...steeringCues]) take(cue, false);
  return { kind: "rates", addressesEvaluator: has(evaluatorPattern) || has(steeringPattern), findings };
}

/** Three cues weigh a little more than one, but never lead into the next band. */
const oneMore = (score: number) => ([3, 6, 8, 9].includes(score) ? score : score + 1);
