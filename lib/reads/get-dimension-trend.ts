import type { Sql } from "../store/database";
import { Prisma } from "../store/generated/client";
import { type Bucket, bucketOf } from "./bucket";
import { type FrameInput, type JudgeRow, listJudges } from "./list-judges";
import { listObservedBuckets, type ObservedBucket } from "./list-observed-buckets";
import { duringHours } from "./period";
import { queryRows } from "./query-rows";
import { inCommunity } from "./refs";
import { countsColumn, type ScoreSummary, summariseCounts } from "./score-summary";

/** One dimension, judged by one epoch, in one bucket; a bucket in which it was not scored has no point. */
export interface TrendPoint extends ScoreSummary {
  /** Start of the bucket. */
  at: string;
  dimension: string;
  epochId: string;
}

export interface DimensionTrend {
  bucket: Bucket;
  points: TrendPoint[];
  /** All buckets of the period; empty when it is open on a side. */
  buckets: ObservedBucket[];
  judges: JudgeRow[];
}

/** Mean, p95 and share ≥ 7 over time from the hourly counters; two judges are never added together. */
export async function getDimensionTrend(db: Sql, input: FrameInput & { bucket: Bucket }): Promise<DimensionTrend> {
  const { period, community, kind, bucket } = input;
  const { from, to } = period;
  const [rows, buckets, judges] = await Promise.all([
    queryRows<{ at: string; dimension: string; epochId: string; counts: number[] }>(
      db,
      Prisma.sql`
        SELECT ${bucketOf(bucket, Prisma.sql`c.hour`)} AS at, c.dimension, c.epoch_id AS "epochId", ${countsColumn} AS counts
        FROM score_hour c
        WHERE c.n > 0 AND ${duringHours(Prisma.sql`c.hour`, period)} AND ${inCommunity(Prisma.sql`c.submolt_id`, community)}
          AND (${kind}::subject_kind IS NULL OR c.kind = ${kind}::subject_kind)
        GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    ),
    from === null || to === null ? [] : listObservedBuckets(db, { from, to, bucket }),
    listJudges(db, input),
  ]);
  return {
    bucket,
    points: rows.map(({ counts, ...point }) => ({ ...point, ...summariseCounts(counts) })),
    buckets,
    judges,
  };
}
