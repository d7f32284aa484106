import type { SubjectKind } from "../judging/types";
import type { Sql } from "../store/database";
import { Prisma } from "../store/generated/client";
import { queryRows } from "./query-rows";

/** Where an agent stood after a run that judged something of it: over everything it had written until then. */
export interface StandingRow {
  runId: string;
  at: string;
  dimension: string;
  epochId: string;
  n: number;
  mean: number;
  p95: number;
  min: number;
  max: number;
  high: number;
}

/** The last 200 runs that judged the agent, oldest first. */
export async function listAgentStandings(
  db: Sql,
  input: { agentId: string; kind: SubjectKind | null },
): Promise<StandingRow[]> {
  return queryRows<StandingRow>(
    db,
    Prisma.sql`
      WITH runs AS (
        SELECT run_id FROM agent_score WHERE agent_id = ${input.agentId} GROUP BY run_id ORDER BY max(at) DESC LIMIT 200
      )
      SELECT run_id AS "runId", at, dimension, epoch_id AS "epochId", n, mean, p95, min, max, high
      FROM agent_score
      WHERE agent_id = ${input.agentId} AND kind = ${input.kind ?? "all"} AND run_id IN (SELECT run_id FROM runs)
      ORDER BY at, dimension, epoch_id`,
  );
}
