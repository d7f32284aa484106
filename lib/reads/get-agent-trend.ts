import type { SubjectKind } from "../judging/types";
import type { Sql } from "../store/database";
import { Prisma } from "../store/generated/client";
import { type Bucket, bucketOf } from "./bucket";
import type { TrendPoint } from "./get-dimension-trend";
import { during, type Period } from "./period";
import { queryRows } from "./query-rows";
import { countsColumn, summariseCounts } from "./score-summary";

/**
 * The scores of an agent over the time of what it wrote. Counted from its evaluations: counters per agent have no time, and one agent's items are
 * few enough (the index by author reads no others).
 */
export async function getAgentTrend(
  db: Sql,
  input: { agentId: string; period: Period; kind: SubjectKind | null; bucket: Bucket },
): Promise<TrendPoint[]> {
  const { agentId, period, kind, bucket } = input;
  const rows = await queryRows<{ at: string; dimension: string; epochId: string; counts: number[] }>(
    db,
    Prisma.sql`
      WITH scored AS (
        SELECT ${bucketOf(bucket, Prisma.sql`e.content_at`)} AS at, d.dimension, e.epoch_id, d.score, count(*) AS n
        FROM evaluation e JOIN dimension_score d ON d.evaluation_id = e.id
        WHERE e.author_id = ${agentId} AND e.is_current AND e.outcome = 'scored' AND ${during(Prisma.sql`e.content_at`, period)}
          AND (${kind}::subject_kind IS NULL OR e.subject_kind = ${kind}::subject_kind)
        GROUP BY 1, 2, 3, 4
      )
      SELECT c.at, c.dimension, c.epoch_id AS "epochId", ${countsColumn} AS counts
      FROM scored c GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
  );
  return rows.map(({ counts, ...point }) => ({ ...point, ...summariseCounts(counts) }));
}
