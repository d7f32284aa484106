import type { Sql } from "../store/database";
import { Prisma } from "../store/generated/client";
import type { Bucket } from "./bucket";
import { queryRows } from "./query-rows";

export interface ObservedBucket {
  /** Start of the bucket. */
  at: string;
  /** False: no run has looked at any of it. Nothing is known, which is not the same as nothing was written. */
  isObserved: boolean;
}

/** Every bucket that the span touches, in order, with whether any run read the list of posts over a part of it. */
export async function listObservedBuckets(
  db: Sql,
  { from, to, bucket }: { from: string; to: string; bucket: Bucket },
): Promise<ObservedBucket[]> {
  const step = Prisma.sql`make_interval(${Prisma.raw(`${bucket}s`)} => 1)`;
  return queryRows<ObservedBucket>(
    db,
    Prisma.sql`
      SELECT b.at, EXISTS (
        SELECT 1 FROM observed_window w WHERE w.stream = 'posts' AND w.from_at < b.at + ${step} AND w.to_at >= b.at) AS "isObserved"
      FROM generate_series(date_trunc(${bucket}, ${from}::timestamptz, 'UTC'), ${to}::timestamptz, ${step}) AS b (at)
      WHERE b.at < ${to}::timestamptz ORDER BY b.at`,
  );
}
