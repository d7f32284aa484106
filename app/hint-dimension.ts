import { dimensionKeys, rubrics } from "@/lib/judging/rubric";

const known = new Set([
  ...dimensionKeys,
  ...Object.values(rubrics).flatMap(({ dimensions }) => dimensions.map(({ key }) => key)),
]);

/** What to tell a reader whose address names a dimension that no rubric has: nothing is scored in it. */
export const hintDimension = (dimension: string | null): string[] =>
  dimension === null || known.has(dimension)
    ? []
    : ["Dimension: no rubric has one of this name, so nothing has a score in it."];
