import type { Post } from "../moltbook/canonical";
import type { Database } from "./database";
import type { Seen } from "./types";

export async function savePosts(_db: Database, _posts: Post[], _seen: Seen): Promise<void> {
  throw new Error("follows in the next commit");
}
