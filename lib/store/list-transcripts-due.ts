import type { Database } from "./database";

/** Posts, by id, whose thread holds something new, edited, deleted or told late since its transcripts were saved. */
export async function listTranscriptsDue(
  db: Database,
  { afterPostId, limit }: { afterPostId: string | null; limit: number },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ postId: string }[]>`
    SELECT post_id AS "postId" FROM transcript_due WHERE post_id > ${afterPostId ?? ""} ORDER BY post_id LIMIT ${limit}`;
  return rows.map((row) => row.postId);
}
