import type { SubjectKind } from "../judging/types";
import type { Sql } from "../store/database";
import { Prisma } from "../store/generated/client";
import { getMainEpoch } from "./get-main-epoch";
import type { JudgeRow } from "./list-judges";
import { queryRows } from "./query-rows";
import { countsColumn, type ScoreSummary, summariseCounts } from "./score-summary";

export interface HeatmapCell extends ScoreSummary {
  agentId: string;
  agentName: string;
  dimension: string;
}

/**
 * The agents with most scored items (at least `minItems`) against the dimensions, under the one main judge, over all time. Cells stand agent by agent,
 * most items first.
 */
export async function getAgentDimensionHeatmap(
  db: Sql,
  input: { agents: number; minItems: number; kind: SubjectKind | null },
): Promise<{ cells: HeatmapCell[]; judge: JudgeRow | null }> {
  const judge = await getMainEpoch(db);
  if (!judge) return { cells: [], judge };
  const ofKind = input.kind === null ? Prisma.sql`TRUE` : Prisma.sql`kind = ${input.kind}::subject_kind`;
  const rows = await queryRows<{ agentId: string; agentName: string; dimension: string; counts: number[] }>(
    db,
    Prisma.sql`
      WITH top AS (
        SELECT agent_id, max(n) AS n FROM (
          SELECT agent_id, dimension, sum(n::float8) AS n FROM score_agent
          WHERE n > 0 AND epoch_id = ${judge.epochId} AND ${ofKind} GROUP BY agent_id, dimension) AS d
        GROUP BY agent_id HAVING max(n) >= ${input.minItems} ORDER BY n DESC, agent_id LIMIT ${input.agents}
      )
      SELECT c.agent_id AS "agentId", a.name AS "agentName", c.dimension, ${countsColumn} AS counts
      FROM score_agent c JOIN top t ON t.agent_id = c.agent_id JOIN agent a ON a.id = c.agent_id
      WHERE c.n > 0 AND c.epoch_id = ${judge.epochId} AND ${ofKind}
      GROUP BY c.agent_id, a.name, c.dimension, t.n ORDER BY t.n DESC, c.agent_id, c.dimension`,
  );
  return { cells: rows.map(({ counts, ...cell }) => ({ ...cell, ...summariseCounts(counts) })), judge };
}
