import type { Database } from "./database";
import { markThreadsDue } from "./mark-threads-due";
import type { Seen } from "./types";

/** The comments were fetched when the site counted `commentCount` of them: the thread is due again when that number has grown. */
export async function markThreadFetched(db: Database, postId: string, commentCount: number, at: Date): Promise<void> {
  await db.$executeRaw`
    UPDATE post SET comments_fetched_count = ${commentCount}::bigint, comments_fetched_at = ${at.toISOString()}::timestamptz,
      checked_at = GREATEST(checked_at, ${at.toISOString()}::timestamptz)
    WHERE id = ${postId}`;
}

/** The site no longer has the post. What was known of it stays; the day on which it was first missed stays too. */
export async function markPostGone(db: Database, postId: string, { at, runId }: Seen): Promise<void> {
  await db.$transaction(async (sql) => {
    const gone = await sql.$queryRaw<{ id: string }[]>`
      UPDATE post SET deleted_at = ${at.toISOString()}::timestamptz, last_changed_run_id = ${runId}
      WHERE id = ${postId} AND deleted_at IS NULL RETURNING id`;
    await markThreadsDue(
      sql,
      gone.map((post) => post.id),
    );
  });
  await markPostChecked(db, postId, at);
}

export async function markPostChecked(db: Database, postId: string, at: Date): Promise<void> {
  await db.$executeRaw`
    UPDATE post SET checked_at = GREATEST(checked_at, ${at.toISOString()}::timestamptz) WHERE id = ${postId}`;
}

/** The profile of this name was asked for and there is none: it is not due again before its time. */
export async function markAgentChecked(db: Database, name: string, at: Date): Promise<void> {
  await db.$executeRaw`
    UPDATE agent SET profile_fetched_at = GREATEST(profile_fetched_at, ${at.toISOString()}::timestamptz) WHERE name = ${name}`;
}
