import { rubricV1 } from "./rubrics/v1";

/** What one dimension asks, as the judge and the methods page show it. */
export interface RubricDimension {
  key: string;
  title: string;
  /** One question, answered by the score. */
  definition: string;
  counts: readonly string[];
  doesNotCount: readonly string[];
  /** What a text at exactly this score looks like; scores between are interpolated. */
  anchors: Readonly<Record<0 | 3 | 7 | 10, string>>;
}

export interface Rubric {
  version: string;
  dimensions: readonly RubricDimension[];
}

/** Every rubric that was ever used, by version. A used one is never edited: another wording is another file and another version. */
export const rubrics: Readonly<Record<string, Rubric>> = { [rubricV1.version]: rubricV1 };

export const currentRubric: Rubric = rubricV1;

/** The current dimensions in the order in which tables, charts and the judge's answer have them. */
export const dimensionKeys: readonly string[] = currentRubric.dimensions.map((dimension) => dimension.key);
