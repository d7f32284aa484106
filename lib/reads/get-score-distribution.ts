import type { Sql } from "../store/database";
import { Prisma } from "../store/generated/client";
import { byRubric } from "./evaluation-summary";
import type { FrameInput } from "./list-judges";
import { duringHours } from "./period";
import { queryRows } from "./query-rows";
import { inCommunity } from "./refs";
import { countsColumn, type ScoreSummary, summariseCounts } from "./score-summary";

export interface DistributionRow extends ScoreSummary {
  dimension: string;
  epochId: string;
  /** Items at each score, index = score, 0–10. */
  counts: number[];
}

/** How often each score was given in a period, per dimension and judge. */
export async function getScoreDistribution(
  db: Sql,
  { period, community, kind }: FrameInput,
): Promise<DistributionRow[]> {
  const rows = await queryRows<{ dimension: string; epochId: string; counts: number[] }>(
    db,
    Prisma.sql`
      SELECT c.dimension, c.epoch_id AS "epochId", ${countsColumn} AS counts
      FROM score_hour c
      WHERE c.n > 0 AND ${duringHours(Prisma.sql`c.hour`, period)} AND ${inCommunity(Prisma.sql`c.submolt_id`, community)}
        AND (${kind}::subject_kind IS NULL OR c.kind = ${kind}::subject_kind)
      GROUP BY c.dimension, c.epoch_id ORDER BY ${byRubric(Prisma.sql`c.dimension`)}, c.epoch_id`,
  );
  return rows.map((row) => ({ ...row, ...summariseCounts(row.counts) }));
}
