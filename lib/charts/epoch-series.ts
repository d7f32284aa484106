import { toPlotTime } from "./buckets";
import type { Seam } from "./build-strips";
import { toLabel } from "./label";

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
export function buildSeams(epochs: readonly { label: string; first: string }[]): Seam[] {
  return epochs
    .slice(1)
    .map(({ label, first }) => ({ x: toPlotTime(first), label: `judge changes: ${toLabel(label, 36)}` }));
}
