import type { Sql } from "../store/database";
import { Prisma } from "../store/generated/client";
import { type JudgeRow, judgeColumns } from "./list-judges";
import { queryRow } from "./query-rows";

/**
 * The judge by whose scores agents and communities are ranked: two judges are never compared in a ranking, so a ranking has one. It is the
 * one that gave most verdicts in the last run that was added up; before any was, the one with most verdicts. Not simply the newest: a fallback model
 * that answered three times would be that. null: nothing is scored.
 */
export async function getMainEpoch(db: Sql): Promise<JudgeRow | null> {
  return queryRow<JudgeRow>(
    db,
    Prisma.sql`
      WITH last_run AS (
        SELECT r.id FROM run r WHERE EXISTS (SELECT 1 FROM run_score s WHERE s.run_id = r.id) ORDER BY r.created_at DESC, r.id DESC LIMIT 1
      ), ranked AS (
        SELECT epoch_id, max(n) AS n FROM (
          SELECT epoch_id, dimension, sum(n) AS n FROM run_score WHERE run_id = (SELECT id FROM last_run) GROUP BY 1, 2
          UNION ALL
          SELECT epoch_id, dimension, sum(n) FROM score_hour WHERE n > 0 AND NOT EXISTS (SELECT 1 FROM last_run) GROUP BY 1, 2
        ) AS verdicts GROUP BY epoch_id
      )
      SELECT ${judgeColumns}, r.n AS scored FROM ranked r JOIN judge_epoch j ON j.id = r.epoch_id ORDER BY r.n DESC, j.id LIMIT 1`,
  );
}
