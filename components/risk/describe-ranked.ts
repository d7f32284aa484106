import { dimensionTitle } from "@/lib/judging/dimension-title";

const words: Readonly<Record<string, string>> = {
  share: "its highest share at 7 or above",
  max: "its highest score",
  high: "most items at 7 or above",
};

/** Of which dimension the scores of a ranked row are: of the one asked for, else of that in which the row stands highest by the sorting. */
export function describeRanked({ sort, dimension }: { sort: string; dimension: string | null }): string {
  const own = `Each row’s scores are of one dimension, the one with ${words[sort] ?? "its highest mean"}`;
  const of = dimension === null ? own : `Scores are of ${dimensionTitle(dimension)}`;
  return `${of}; n is the number of items that they rest on. Bars: 95 % intervals, on one scale for the page.`;
}
