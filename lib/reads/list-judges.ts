import type { SubjectKind } from "../judging/types";
import type { Sql } from "../store/database";
import { Prisma } from "../store/generated/client";
import { duringHours, type Period } from "./period";
import { queryRows } from "./query-rows";
import { inCommunity } from "./refs";

/** A judge whose verdicts are shown, and how many items it scored. */
export interface JudgeRow {
  epochId: string;
  /** "vendor/model-1, rubric v1": how charts and tables name it. */
  label: string;
  modelServed: string;
  rubricVersion: string;
  promptVersion: string;
  schemaVersion: string;
  isStandIn: boolean;
  firstUsedAt: string;
  scored: number;
}

export interface FrameInput {
  period: Period;
  /** Name of a community; null: all. */
  community: string | null;
  kind: SubjectKind | null;
}

/** Who judged the content of a period, most verdicts first. */
export async function listJudges(db: Sql, { period, community, kind }: FrameInput): Promise<JudgeRow[]> {
  // Every scored item has each dimension of its rubric once: the most counted dimension counts the items.
  return queryRows<JudgeRow>(
    db,
    Prisma.sql`
      WITH scored AS (
        SELECT epoch_id, dimension, sum(n) AS n FROM score_hour
        WHERE n > 0 AND ${duringHours(Prisma.sql`hour`, period)} AND ${inCommunity(Prisma.sql`submolt_id`, community)}
          AND (${kind}::subject_kind IS NULL OR kind = ${kind}::subject_kind)
        GROUP BY epoch_id, dimension
      )
      SELECT ${judgeColumns}, max(c.n) AS scored
      FROM scored c JOIN judge_epoch j ON j.id = c.epoch_id
      GROUP BY j.id ORDER BY scored DESC, j.id`,
  );
}

/** Columns of a JudgeRow, but `scored`, of `j`. */
export const judgeColumns = Prisma.sql`j.id AS "epochId", j.model_served || ', rubric ' || j.rubric_version AS label, j.model_served AS "modelServed",
  j.rubric_version AS "rubricVersion", j.prompt_version AS "promptVersion", j.schema_version AS "schemaVersion",
  j.is_stand_in AS "isStandIn", j.first_used_at AS "firstUsedAt"`;
