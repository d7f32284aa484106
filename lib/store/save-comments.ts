import type { Comment } from "../moltbook/canonical";
import type { Database } from "./database";
import type { Seen } from "./types";

export async function saveComments(
  _db: Database,
  _comments: Comment[],
  _seen: Seen,
): Promise<{ skippedUnknownPost: number }> {
  throw new Error("follows in the next commit");
}
