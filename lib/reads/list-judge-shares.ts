import type { Sql } from "../store/database";
import { Prisma } from "../store/generated/client";
import { fromRisk, type RiskFilter, whereRisk } from "./list-high-risk";
import { type JudgeRow, judgeColumns } from "./list-judges";
import { duringHours } from "./period";
import { queryRows } from "./query-rows";
import { inCommunity } from "./refs";

/** A judge's verdicts among the items asked for: `scored` in all, `high` at the threshold or above. */
export interface JudgeShare extends JudgeRow {
  high: number;
}

/**
 * Of how many scored items how many reach the threshold: each judge apart, for two judges are not one rate; most verdicts first. All scored items
 * are counted from the hourly counters, unless it is one agent's: the period should begin on a whole hour.
 */
export async function listJudgeShares(db: Sql, filter: RiskFilter): Promise<JudgeShare[]> {
  return queryRows<JudgeShare>(
    db,
    Prisma.sql`
      WITH scored AS (${filter.agent === null ? countByHour(filter) : countByItem({ ...filter, threshold: 0 })}),
        high AS (${countByItem(filter)})
      SELECT ${judgeColumns}, s.n AS scored, COALESCE(h.n, 0) AS high
      FROM scored s JOIN judge_epoch j ON j.id = s.epoch_id LEFT JOIN high h ON h.epoch_id = s.epoch_id
      ORDER BY s.n DESC, j.id`,
  );
}

const countByItem = (filter: RiskFilter): Prisma.Sql =>
  Prisma.sql`SELECT e.epoch_id, count(*) AS n ${fromRisk(filter)} WHERE ${whereRisk(filter)} GROUP BY e.epoch_id`;

// Every scored item has each dimension of its rubric once: the most counted dimension counts the items.
const countByHour = ({ period, community, kind, dimension }: RiskFilter): Prisma.Sql => Prisma.sql`
  SELECT epoch_id, max(n) AS n FROM (
    SELECT epoch_id, dimension, sum(n) AS n FROM score_hour
    WHERE n > 0 AND ${duringHours(Prisma.sql`hour`, period)} AND ${inCommunity(Prisma.sql`submolt_id`, community)}
      AND (${kind}::subject_kind IS NULL OR kind = ${kind}::subject_kind)
      AND (${dimension}::text IS NULL OR dimension = ${dimension}::text)
    GROUP BY epoch_id, dimension) AS c
  GROUP BY epoch_id`;
