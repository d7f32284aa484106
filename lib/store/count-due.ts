import type { Database } from "./database";
import { scopeCondition } from "./scope-condition";
import type { Scope } from "./types";

/** Counts stop here: telling 100,000 from a million is not worth reading a million rows. */
export const countedUpTo = 100_000;

export interface CountDue {
  /** Posts of the scope with comments that are not fetched. */
  threads: number;
  /** Agents whose profile was never fetched. */
  agents: number;
  /** Posts and comments of the scope that will wait for an evaluation once their thread has its transcripts. */
  behindTranscripts: number;
}

/** What waits for the tasks of the next run; each number stops at `countedUpTo`. */
export async function countDue(db: Database, scope: Scope): Promise<CountDue> {
  const [row] = await db.$queryRaw<CountDue[]>`
    SELECT
      (SELECT count(*)::int FROM (SELECT FROM post
        WHERE comment_count > COALESCE(comments_fetched_count, 0) AND deleted_at IS NULL AND ${scopeCondition("created_at", scope)}
        LIMIT ${countedUpTo}) AS thread) AS threads,
      (SELECT count(*)::int FROM (SELECT FROM agent WHERE profile_fetched_at IS NULL LIMIT ${countedUpTo}) AS agent) AS agents,
      (SELECT count(*)::int FROM (SELECT FROM evaluation_due d
        WHERE EXISTS (SELECT FROM transcript_due t WHERE t.post_id = d.post_id) AND ${scopeCondition("d.content_at", scope)}
        LIMIT ${countedUpTo}) AS behind) AS "behindTranscripts"`;
  return row ?? { threads: 0, agents: 0, behindTranscripts: 0 };
}
