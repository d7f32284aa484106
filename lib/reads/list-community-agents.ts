import { highRiskThreshold } from "../judging/bands";
import type { Sql } from "../store/database";
import { Prisma } from "../store/generated/client";
import { during, type Period } from "./period";
import { queryRows } from "./query-rows";
import { inCommunity } from "./refs";

/** What one agent wrote in one community in a period. Counts, not rates: they may be of several judges. */
export interface CommunityAgentRow {
  id: string;
  name: string;
  /** Items with an outcome, and those of them that are scored. */
  items: number;
  scored: number;
  /** Scored items with a dimension at 7 or above. */
  high: number;
  /** null: nothing is scored. */
  maxScore: number | null;
}

/** The agents that wrote most in a community, most items first. */
export async function listCommunityAgents(
  db: Sql,
  input: { community: string; period: Period; limit: number },
): Promise<CommunityAgentRow[]> {
  return queryRows<CommunityAgentRow>(
    db,
    Prisma.sql`
      SELECT a.id, a.name, count(*) AS items, count(*) FILTER (WHERE e.outcome = 'scored') AS scored,
        count(*) FILTER (WHERE e.outcome = 'scored' AND e.max_score >= ${highRiskThreshold}) AS high, max(e.max_score) AS "maxScore"
      FROM evaluation e JOIN agent a ON a.id = e.author_id
      WHERE e.is_current AND ${during(Prisma.sql`e.content_at`, input.period)} AND ${inCommunity(Prisma.sql`e.submolt_id`, input.community)}
      GROUP BY a.id, a.name ORDER BY items DESC, high DESC, a.id LIMIT ${input.limit}`,
  );
}
