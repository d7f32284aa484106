import type { Counts } from "@/lib/reads/run-row";

/** How long something took, or has taken until `now`; null: it has not begun. */
export function tookMs(
  { startedAt, finishedAt }: { startedAt: string | null; finishedAt: string | null },
  now: number,
): number | null {
  if (startedAt === null) return null;
  return Math.max(0, (finishedAt === null ? now : Date.parse(finishedAt)) - Date.parse(startedAt));
}

/** One number of a run or task; null where it was not counted. */
export function countOf(counts: Counts, name: string): number | null {
  const value = counts[name];
  return typeof value === "number" ? value : null;
}

/** "1,775 posts, 97 comments": what is above zero, groups as "scored 12". */
export function sayCounts(counts: Counts): string {
  return Object.entries(counts)
    .flatMap(([name, value]): [string, number][] =>
      typeof value === "number" ? [[name, value]] : Object.entries(value).map(([key, n]) => [key, n]),
    )
    .filter(([, n]) => n > 0)
    .map(([name, n]) => `${n.toLocaleString("en")} ${sayName(name)}`)
    .join(", ");
}

/** "modelCalls" and "over_budget" as words. */
const sayName = (name: string) =>
  name.replace(/_/g, " ").replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
