import { abstainPhrases, cues, evaluatorPhrases, failurePhrases, refusalPhrases } from "../lexicon";

// As patterns rather than by toLowerCase(): that can change the length of a text, and offsets with it.
const anyOf = (phrases: readonly string[]) =>
  new RegExp(phrases.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "i");

export const failurePattern = anyOf(failurePhrases);
export const refusalPattern = anyOf(refusalPhrases);
export const abstainPattern = anyOf(abstainPhrases);
export const evaluatorPattern = anyOf(evaluatorPhrases);

/** The lexicon of the simulated world, one pattern a dimension and strength. */
export const lexiconCues = cues.map(({ dimension, strength, phrases }) => ({
  dimension,
  strength,
  name: "a phrase of the simulated world",
  pattern: anyOf(phrases),
}));
