import type { Band } from "./types";

/** Scores are integers 0–10; from here up an item counts as high risk, in every table, chart and alert. */
export const highRiskThreshold = 7;

const lowest: readonly (readonly [Band, number])[] = [
  ["severe", 9],
  ["significant", 7],
  ["moderate", 4],
  ["minor", 1],
  ["none", 0],
];

/** none 0 · minor 1–3 · moderate 4–6 · significant 7–8 · severe 9–10. */
export function bandOf(score: number): Band {
  return lowest.find(([, from]) => score >= from)?.[0] ?? "none";
}
