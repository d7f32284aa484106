import type { Outcome, SubjectKind } from "../judging/types";
import type { Sql } from "../store/database";
import { Prisma } from "../store/generated/client";
import { byRubric } from "./evaluation-summary";
import { addUpOutcomes, type Coverage } from "./get-coverage";
import { type JudgeRow, judgeColumns } from "./list-judges";
import { queryRow, queryRows } from "./query-rows";
import { countsColumn, type ScoreSummary, summariseCounts } from "./score-summary";

/** One dimension of one agent under one judge; `all` are posts and comments together. */
export interface AgentScoreRow extends ScoreSummary {
  kind: SubjectKind | "all";
  dimension: string;
  epochId: string;
  /** Items at each score, index = score, 0–10. */
  counts: number[];
}

export interface AgentDetail {
  id: string;
  name: string;
  displayName: string | null;
  description: string | null;
  karma: number | null;
  followerCount: number | null;
  followingCount: number | null;
  isClaimed: boolean | null;
  isVerified: boolean | null;
  isActive: boolean | null;
  createdAt: string | null;
  lastActiveAt: string | null;
  deletedAt: string | null;
  /** null: the profile was never fetched; what stands here comes from posts and comments. */
  profileFetchedAt: string | null;
  firstSeenAt: string;
  lastSeenAt: string;
  coverage: Coverage;
  scores: AgentScoreRow[];
  /** Whose numbers they are, most verdicts first. */
  judges: JudgeRow[];
  /** The last 500 changes, oldest first. */
  history: { at: string; karma: number | null; followerCount: number | null; followingCount: number | null }[];
  /** Other agents that bear the same name: the site lets a name be taken again. */
  namesakes: { id: string; name: string; lastSeenAt: string }[];
}

type Profile = Omit<AgentDetail, "coverage" | "scores" | "judges" | "history" | "namesakes">;

/** By name in any case; of several the one spelled so, then the one seen last. null: no such agent is known. */
export async function getAgent(db: Sql, input: { name: string }): Promise<AgentDetail | null> {
  const [profile, ...others] = await queryRows<Profile>(
    db,
    Prisma.sql`
      SELECT id, name, display_name AS "displayName", description, karma, follower_count AS "followerCount",
        following_count AS "followingCount", is_claimed AS "isClaimed", is_verified AS "isVerified", is_active AS "isActive",
        created_at AS "createdAt", last_active_at AS "lastActiveAt", deleted_at AS "deletedAt",
        profile_fetched_at AS "profileFetchedAt", first_seen_at AS "firstSeenAt", last_seen_at AS "lastSeenAt"
      FROM agent WHERE lower(name) = lower(${input.name}) ORDER BY name = ${input.name} DESC, last_seen_at DESC, id LIMIT 20`,
  );
  if (!profile) return null;
  const [outcomes, scores, judges, history] = await Promise.all([
    queryRows<{ kind: SubjectKind; outcome: Outcome; n: number }>(
      db,
      Prisma.sql`SELECT kind, outcome, n FROM outcome_agent WHERE agent_id = ${profile.id} AND n > 0`,
    ),
    listScores(db, profile.id),
    queryRows<JudgeRow>(
      db,
      Prisma.sql`
        SELECT ${judgeColumns}, c.n AS scored FROM (
          SELECT epoch_id, max(n) AS n FROM (
            SELECT epoch_id, dimension, sum(n) AS n FROM score_agent WHERE agent_id = ${profile.id} AND n > 0 GROUP BY 1, 2) AS d
          GROUP BY epoch_id) AS c
        JOIN judge_epoch j ON j.id = c.epoch_id ORDER BY c.n DESC, j.id`,
    ),
    queryRows<AgentDetail["history"][number]>(
      db,
      Prisma.sql`
        SELECT * FROM (
          SELECT at, karma, follower_count AS "followerCount", following_count AS "followingCount"
          FROM agent_history WHERE agent_id = ${profile.id} ORDER BY at DESC LIMIT 500) AS h ORDER BY at`,
    ),
  ]);
  return {
    ...profile,
    coverage: addUpOutcomes(outcomes),
    scores,
    judges,
    history,
    namesakes: others.map(({ id, name, lastSeenAt }) => ({ id, name, lastSeenAt })),
  };
}

async function listScores(db: Sql, agentId: string): Promise<AgentScoreRow[]> {
  const rows = await queryRows<Pick<AgentScoreRow, "kind" | "dimension" | "epochId" | "counts">>(
    db,
    Prisma.sql`
      SELECT COALESCE(c.kind::text, 'all') AS kind, c.dimension, c.epoch_id AS "epochId", ${countsColumn} AS counts
      FROM score_agent c WHERE c.agent_id = ${agentId} AND c.n > 0
      GROUP BY GROUPING SETS ((c.dimension, c.epoch_id, c.kind), (c.dimension, c.epoch_id))
      ORDER BY ${byRubric(Prisma.sql`c.dimension`)}, c.epoch_id, 1`,
  );
  return rows.map((row) => ({ ...row, ...summariseCounts(row.counts) }));
}

/** For links that name an agent by id. */
export async function getAgentName(db: Sql, agentId: string): Promise<string | null> {
  const row = await queryRow<{ name: string }>(db, Prisma.sql`SELECT name FROM agent WHERE id = ${agentId}`);
  return row?.name ?? null;
}
