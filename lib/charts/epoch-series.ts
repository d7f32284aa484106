import { toPlotTime } from "./buckets";
import type { Seam } from "./build-strips";

/** A judge as a chart names it. */
export interface EpochName {
  id: string;
  /** Model as served and rubric, e.g. "vendor/model-1, rubric v1". */
  label: string;
}

/** The epochs that have points (`at`: ISO 8601, UTC), by the time of their first one; ties by id, so that a chart is the same every time. */
export function orderEpochs<P extends { at: string; epochId: string }>(
  points: readonly P[],
  names: readonly EpochName[],
): { id: string; label: string; first: string }[] {
  const first = new Map<string, string>();
  for (const { epochId, at } of points) {
    const known = first.get(epochId);
    if (!known || at < known) first.set(epochId, at);
  }
  const label = new Map(names.map((name) => [name.id, name.label]));
  return [...first]
    .map(([id, at]) => ({ id, label: label.get(id) ?? id, first: at }))
    .sort((a, b) => a.first.localeCompare(b.first) || a.id.localeCompare(b.id));
}

/** A seam where each epoch but the oldest begins: left and right of it other judges spoke. */
export function buildSeams(epochs: readonly { first: string }[]): Seam[] {
  return epochs.slice(1).map(({ first }) => ({ x: toPlotTime(first), label: "judge changes" }));
}

/** The newest judge is drawn filled in the accent, older ones hollow and grey. */
export const epochLook = (isOld: boolean) => ({
  color: isOld ? "$muted" : "$accent",
  barColor: isOld ? "$muted/45" : "$accent/45",
  dash: isOld ? "dot" : "solid",
  symbol: isOld ? "circle-open" : "circle",
});

/** Says which look is which judge; nothing where one judge spoke throughout. */
export function describeEpochs(epochs: readonly { label: string }[]): string[] {
  const newest = epochs.at(-1);
  if (epochs.length < 2 || !newest) return [];
  const older = epochs.slice(0, -1).map(({ label }) => label);
  return [`Filled: judge ${newest.label}. Hollow, grey: ${older.join("; ")}. Lines of two judges are never joined.`];
}
