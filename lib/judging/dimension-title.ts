import { currentRubric, rubrics } from "./rubric";

const titles = new Map(
  [...Object.values(rubrics), currentRubric].flatMap((rubric) =>
    rubric.dimensions.map(({ key, title }) => [key, title]),
  ),
);

/** How a dimension is called in tables, charts and exports; a key that no rubric knows stands for itself. */
export const dimensionTitle = (key: string): string => titles.get(key) ?? key;
