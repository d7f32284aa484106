import { maxPoints } from "./figure";

export type Bucket = "hour" | "day" | "week";
const hourMs = 3_600_000;
const stepMs: Record<Bucket, number> = { hour: hourMs, day: 24 * hourMs, week: 168 * hourMs };
/** Monday 5 January 1970: weeks begin on Mondays, as in PostgreSQL's date_trunc. */
const firstMondayMs = 4 * 24 * hourMs;

export function bucketStart(at: string | Date, bucket: Bucket): Date {
  const offset = bucket === "week" ? firstMondayMs : 0;
  const step = stepMs[bucket];
  return new Date(Math.floor((new Date(at).getTime() - offset) / step) * step + offset);
}

/**
 * The step of time for a span. `asked` is kept where the series then has at most 2,000 points, else the next coarser that has; "auto"
 * aims at what a screen shows: hours up to 10 days (240 points), days up to 400 days, then weeks (2,000 of them are 38 years).
 */
export function chooseBucket(spanMs: number, asked: Bucket | "auto" = "auto"): Bucket {
  if (asked === "auto") return spanMs <= 10 * stepMs.day ? "hour" : spanMs <= 400 * stepMs.day ? "day" : "week";
  const order: Bucket[] = ["hour", "day", "week"];
  return order.slice(order.indexOf(asked)).find((bucket) => spanMs / stepMs[bucket] < maxPoints - 1) ?? "week";
}

/** The starts of all buckets from the one that holds `from` to the one that holds `to`: those without data too, so that gaps show. */
export function listBuckets(from: string | Date, to: string | Date, bucket: Bucket): Date[] {
  const first = bucketStart(from, bucket).getTime();
  const count = Math.floor((new Date(to).getTime() - first) / stepMs[bucket]) + 1;
  if (count > maxPoints)
    throw new RangeError(`${count} points of one ${bucket} each; a series has at most ${maxPoints}.`);
  return Array.from({ length: Math.max(0, count) }, (_, i) => new Date(first + i * stepMs[bucket]));
}

/** Where the bar of a bucket stands, for Plotly: from the bucket's start to its end but for a gap, not around its start. In ms. */
export const barWithin = (bucket: Bucket): { offset: number; width: number } => ({
  offset: stepMs[bucket] * 0.05,
  width: stepMs[bucket] * 0.9,
});

/** The moment after a bucket's last. */
export const bucketEnd = (start: string | Date, bucket: Bucket): Date =>
  new Date(new Date(start).getTime() + stepMs[bucket]);

/** As Plotly reads times: without a zone, which for us is UTC. */
export const toPlotTime = (at: string | Date): string =>
  (typeof at === "string" ? new Date(at) : at).toISOString().slice(0, 16).replace("T", " ");
