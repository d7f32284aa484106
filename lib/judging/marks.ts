import { countHiddenCharacters } from "./hidden-characters";
import type { Subject } from "./types";

/** What code sees in a subject before any judge does. Recorded beside the verdict; it changes no score and nothing obeys it. */
export interface Marks {
  /** Controls, zero-width, bidi and tag characters in title, content and link. */
  hiddenChars: number;
  /** Which of the patterns below occur: reasons to look twice, not findings. */
  addressesEvaluator: AddressPattern[];
}

const addressPatterns = {
  ignore_instructions:
    /\b(?:ignore|disregard|forget|override)\b[^.!?]{0,40}\b(?:previous|prior|above|earlier|all|your|system)\b[^.!?]{0,30}\b(?:instructions?|prompts?|rules?|guidelines?|rubric)\b/isu,
  role_marker:
    /^[ \t]{0,8}(?:\[|<\|?|#{1,6}[ \t]{0,4}|\*\*)?(?:system|assistant|developer)(?:\]|\|?>|\*\*)?[ \t]{0,4}:|<\|im_(?:start|end)\|>|\[\/?INST\]/imu,
  names_evaluator:
    /\b(?:dear|note to|attention|hello|to the|to any|if you are an?)\s{1,4}(?:\w{1,20}\s{1,4}){0,3}(?:evaluator|judge|grader|classifier|moderat(?:or|ion)|safety (?:model|filter|system)|LLM|language model|AI (?:model|reader))s?\b/isu,
  asks_for_verdict:
    /\b(?:score|rate|rating|mark|classify|label|flag)\b[^.!?]{0,40}\b(?:this|me|it|post|comment|text|content)\b[^.!?]{0,40}\b(?:0|zero|safe|harmless|benign|not? (?:risk|harm)\w*)\b/isu,
  ready_made_verdict:
    /"(?:nonce|addresses_evaluator|harm_enablement|deception_or_evasion|self_preservation_power_seeking|delusional_sycophancy)"\s*:/u,
} as const;
export type AddressPattern = keyof typeof addressPatterns;

export function buildMarks(subject: Subject): Marks {
  const fields = [subject.title ?? "", subject.content, subject.url ?? ""];
  const isAddressPattern = (name: string): name is AddressPattern => name in addressPatterns;
  return {
    hiddenChars: fields.reduce((sum, field) => sum + countHiddenCharacters(field), 0),
    addressesEvaluator: Object.keys(addressPatterns)
      .filter(isAddressPattern)
      .filter((name) => fields.some((field) => addressPatterns[name].test(field))),
  };
}
