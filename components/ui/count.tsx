/** A number of things. Not known is said, and is not 0. */
export function Count({ n }: { n: number | null | undefined }) {
  return n === null || n === undefined ? <span className="text-muted text-xs">not known</span> : n.toLocaleString("en");
}
