import type { Database } from "./database";

export async function listTranscriptsDue(
  _db: Database,
  _page: { afterPostId: string | null; limit: number },
): Promise<string[]> {
  throw new Error("follows in the next commit");
}
