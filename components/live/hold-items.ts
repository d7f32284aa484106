/**
 * A list that is being read, against what the list is now: the held items in their places, each as it is now where it is still there, and how many
 * items came that are not shown. What fell off the end of the newer list stays: rows do not vanish under the reader.
 */
export function holdItems<T>(
  held: readonly T[],
  items: readonly T[],
  keyOf: (item: T) => string,
): { shown: T[]; newCount: number } {
  const now = new Map(items.map((item) => [keyOf(item), item]));
  const heldKeys = new Set(held.map(keyOf));
  return {
    shown: held.map((item) => now.get(keyOf(item)) ?? item),
    newCount: [...now.keys()].filter((key) => !heldKeys.has(key)).length,
  };
}
