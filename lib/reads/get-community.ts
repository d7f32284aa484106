import type { Sql } from "../store/database";
import { Prisma } from "../store/generated/client";
import { type Coverage, getCoverage } from "./get-coverage";
import { type DistributionRow, getScoreDistribution } from "./get-score-distribution";
import { type JudgeRow, listJudges } from "./list-judges";
import type { Period } from "./period";
import { queryRows } from "./query-rows";

export interface CommunityDetail {
  id: string;
  name: string;
  displayName: string | null;
  description: string | null;
  /** As the site tells them. */
  subscriberCount: number | null;
  postCount: number | null;
  isNsfw: boolean | null;
  isPrivate: boolean | null;
  createdAt: string | null;
  firstSeenAt: string;
  lastSeenAt: string;
  /** Of the period. */
  coverage: Coverage;
  scores: DistributionRow[];
  judges: JudgeRow[];
  /** The last 500 changes, oldest first. */
  history: { at: string; subscriberCount: number | null; postCount: number | null }[];
}

/** By name in any case; its trend comes from getDimensionTrend with its name. null: no such community is known. */
export async function getCommunity(db: Sql, input: { name: string; period: Period }): Promise<CommunityDetail | null> {
  const [profile] = await queryRows<Omit<CommunityDetail, "coverage" | "scores" | "judges" | "history">>(
    db,
    Prisma.sql`
      SELECT id, name, display_name AS "displayName", description, subscriber_count AS "subscriberCount", post_count AS "postCount",
        is_nsfw AS "isNsfw", is_private AS "isPrivate", created_at AS "createdAt", first_seen_at AS "firstSeenAt", last_seen_at AS "lastSeenAt"
      FROM submolt WHERE lower(name) = lower(${input.name}) ORDER BY name = ${input.name} DESC, last_seen_at DESC, id LIMIT 1`,
  );
  if (!profile) return null;
  const frame = { period: input.period, community: profile.name, kind: null };
  const [coverage, scores, judges, history] = await Promise.all([
    getCoverage(db, frame),
    getScoreDistribution(db, frame),
    listJudges(db, frame),
    queryRows<CommunityDetail["history"][number]>(
      db,
      Prisma.sql`
        SELECT * FROM (
          SELECT at, subscriber_count AS "subscriberCount", post_count AS "postCount"
          FROM submolt_history WHERE submolt_id = ${profile.id} ORDER BY at DESC LIMIT 500) AS h ORDER BY at`,
    ),
  ]);
  return { ...profile, coverage, scores, judges, history };
}
