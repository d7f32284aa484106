"use client";
import { useState } from "react";

/**
 * A list that does not move while it is read: items that came meanwhile are counted and shown when asked for; items that are shown are kept up
 * to date in their places.
 */
export function useHeldList<T>(items: readonly T[], keyOf: (item: T) => string) {
  const [heldKeys, setHeldKeys] = useState(() => items.map(keyOf));
  const now = new Map(items.map((item) => [keyOf(item), item]));
  const held = heldKeys.flatMap((key) => now.get(key) ?? []);
  const isHeld = new Set(heldKeys);
  const newCount = items.filter((item) => !isHeld.has(keyOf(item))).length;
  return {
    // What was pushed off the end of the list stays counted as held: an empty rest would look like a loss.
    shown: held.length === 0 ? items : held,
    newCount: held.length === 0 ? 0 : newCount,
    showNew: () => setHeldKeys(items.map(keyOf)),
  };
}
