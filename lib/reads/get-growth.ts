import type { Sql } from "../store/database";
import { Prisma } from "../store/generated/client";
import { type Bucket, bucketOf } from "./bucket";
import { listObservedBuckets } from "./list-observed-buckets";
import { during, duringHours, type Period } from "./period";
import { queryRows } from "./query-rows";
import { inCommunity } from "./refs";

export interface GrowthPoint {
  at: string;
  /** Content written in the bucket that has an outcome. */
  posts: number;
  comments: number;
  /** Agents whose account is of this bucket, as far as the site told. null when asked for one community. */
  newAgents: number | null;
  /** False: no run looked at it; the numbers are what later runs happened to meet. */
  isObserved: boolean;
}

/** What was written over time. The period has to be closed: a page asks getContentExtent for an open one. */
export async function getGrowth(
  db: Sql,
  input: { period: { from: string; to: string }; bucket: Bucket; community: string | null },
): Promise<GrowthPoint[]> {
  const { period, bucket, community } = input;
  const [buckets, content, agents] = await Promise.all([
    listObservedBuckets(db, { ...period, bucket }),
    listContent(db, period, bucket, community),
    community === null ? listNewAgents(db, period, bucket) : null,
  ]);
  const contentAt = new Map(content.map((row) => [row.at, row]));
  const agentsAt = agents && new Map(agents.map((row) => [row.at, row.n]));
  return buckets.map(({ at, isObserved }) => ({
    at,
    posts: contentAt.get(at)?.posts ?? 0,
    comments: contentAt.get(at)?.comments ?? 0,
    newAgents: agentsAt && (agentsAt.get(at) ?? 0),
    isObserved,
  }));
}

const listContent = (db: Sql, period: Period, bucket: Bucket, community: string | null) =>
  queryRows<{ at: string; posts: number; comments: number }>(
    db,
    Prisma.sql`
      SELECT ${bucketOf(bucket, Prisma.sql`hour`)} AS at,
        COALESCE(sum(n) FILTER (WHERE kind = 'post'), 0) AS posts, COALESCE(sum(n) FILTER (WHERE kind = 'comment'), 0) AS comments
      FROM outcome_hour
      WHERE ${duringHours(Prisma.sql`hour`, period)} AND ${inCommunity(Prisma.sql`submolt_id`, community)}
      GROUP BY 1`,
  );

// first_seen_at is when we met an agent, which says nothing of when it came: an agent without a told date counts nowhere.
const listNewAgents = (db: Sql, period: Period, bucket: Bucket) =>
  queryRows<{ at: string; n: number }>(
    db,
    Prisma.sql`
      SELECT ${bucketOf(bucket, Prisma.sql`created_at`)} AS at, count(*) AS n
      FROM agent WHERE created_at IS NOT NULL AND ${during(Prisma.sql`created_at`, period)} GROUP BY 1`,
  );
