import { advanceCursor, advanceWhole, beginning, closeGaps, type PostsCursor, type Walked } from "./posts-cursor";
import type { WalkGoal } from "./walk-page";

/** The cursor after the pages that a walk has read and stored so far. `end` null: the walk goes on, or was broken off here. */
export function moveCursor(
  cursor: PostsCursor,
  walk: Walked & { goal: WalkGoal; end: string | null },
  { isWhole }: { isWhole: boolean },
): PostsCursor {
  const { goal } = walk;
  if (goal.kind === "span") return moveOverSpan(cursor, goal, walk.frontier);
  const isFirst = goal.kind === "since" && (goal.bottom === null || goal.bottom === beginning);
  if (isWhole || isFirst || goal.kind === "all")
    return advanceWhole(cursor, walk, isWhole || (isFirst && walk.end === null));
  return advanceCursor(cursor, walk);
}

function moveOverSpan(cursor: PostsCursor, { from, to }: { from: string; to: string | null }, frontier: string | null) {
  // Everything newer than the frontier is read; the post at the frontier itself need not be.
  const readFrom = frontier !== null && frontier > from ? frontier : from;
  return to !== null && readFrom >= to ? cursor : closeGaps(cursor, { from: readFrom, to });
}
