import type { Column } from "./table";

type Direction = "asc" | "desc";

/** The head of a column that a list can be sorted by: a click sorts by it, a second one the other way round. */
export function buildSort<Key extends string>({
  key,
  first = "desc",
  now,
  hrefOf,
}: {
  key: Key;
  /** The direction of the first click. */
  first?: Direction;
  now: { sort: string; direction: Direction };
  hrefOf: (sort: Key, direction: Direction) => string;
}): NonNullable<Column<unknown>["sort"]> {
  const direction = now.sort === key ? now.direction : null;
  const next = direction === null ? first : direction === "asc" ? "desc" : "asc";
  return { href: hrefOf(key, next), direction };
}
