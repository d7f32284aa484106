import type { ThreadMessage } from "../transcripts/types";
import type { Database } from "./database";

export async function loadThread(_db: Database, _postId: string): Promise<ThreadMessage[] | null> {
  throw new Error("follows in the next commit");
}
