import type { Database } from "./database";

/** Agents whose profile was never fetched, then those last fetched before `refetchBefore` (null: none of these), oldest first. */
export async function listAgentsDue(
  db: Database,
  { limit, refetchBefore }: { limit: number; refetchBefore: Date | null },
): Promise<{ id: string; name: string }[]> {
  const fresh = await db.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM agent WHERE profile_fetched_at IS NULL ORDER BY id LIMIT ${limit}`;
  if (refetchBefore === null || fresh.length === limit) return fresh;
  const stale = await db.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM agent WHERE profile_fetched_at < ${refetchBefore.toISOString()}::timestamptz
    ORDER BY profile_fetched_at, id LIMIT ${limit - fresh.length}`;
  return [...fresh, ...stale];
}
