import type { Outcome } from "../judging/types";
import type { Sql } from "../store/database";
import { Prisma } from "../store/generated/client";
import { type Bucket, bucketOf } from "./bucket";
import type { FrameInput } from "./list-judges";
import { duringHours } from "./period";
import { queryRows } from "./query-rows";
import { inCommunity } from "./refs";

export interface OutcomeTrendPoint {
  /** Start of the bucket. */
  at: string;
  scored: number;
  /** The judge was asked and gave no valid verdict. */
  unanswered: number;
  /** The judge was not asked. */
  notAsked: number;
}

const unanswered: Outcome[] = ["refused", "invalid", "failed"];

/** How judging ended, by the time of what was written; a bucket in which nothing has an outcome has no point. */
export async function getOutcomeTrend(
  db: Sql,
  { period, community, kind, bucket }: FrameInput & { bucket: Bucket },
): Promise<OutcomeTrendPoint[]> {
  return queryRows<OutcomeTrendPoint>(
    db,
    Prisma.sql`
      SELECT ${bucketOf(bucket, Prisma.sql`hour`)} AS at,
        COALESCE(sum(n) FILTER (WHERE outcome = 'scored'), 0) AS scored,
        COALESCE(sum(n) FILTER (WHERE outcome::text = ANY (${unanswered}::text[])), 0) AS unanswered,
        COALESCE(sum(n) FILTER (WHERE outcome <> 'scored' AND outcome::text <> ALL (${unanswered}::text[])), 0) AS "notAsked"
      FROM outcome_hour
      WHERE n > 0 AND ${duringHours(Prisma.sql`hour`, period)} AND ${inCommunity(Prisma.sql`submolt_id`, community)}
        AND (${kind}::subject_kind IS NULL OR kind = ${kind}::subject_kind)
      GROUP BY 1 ORDER BY 1`,
  );
}
