import type { Outcome } from "@/lib/judging/types";

/** What a reader is told about each outcome. Only `scored` has numbers. */
export const outcomeWords: Record<Outcome, { label: string; meaning: string }> = {
  scored: { label: "Scored", meaning: "The judge gave a verdict that passed every check." },
  abstained: { label: "Abstained", meaning: "There was nothing to judge: the text is empty or was deleted." },
  refused: { label: "Refused", meaning: "The model refused to judge this text." },
  invalid: { label: "Invalid", meaning: "The model's answers did not pass the checks, so none is shown." },
  failed: { label: "Failed", meaning: "No answer was had from the model, or no judge is configured." },
  over_budget: { label: "Over budget", meaning: "The money limit was reached before this item's turn." },
  not_sampled: { label: "Not sampled", meaning: "The random sample did not include this item." },
  filtered: { label: "Filtered", meaning: "A rule took it out before judging, such as the fourth copy of a text." },
};
