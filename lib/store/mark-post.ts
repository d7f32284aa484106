import type { Database } from "./database";
import type { Seen } from "./types";

export async function markThreadFetched(
  _db: Database,
  _postId: string,
  _commentCount: number,
  _at: Date,
): Promise<void> {
  throw new Error("follows in the next commit");
}
export async function markPostGone(_db: Database, _postId: string, _seen: Seen): Promise<void> {
  throw new Error("follows in the next commit");
}
export async function markPostChecked(_db: Database, _postId: string, _at: Date): Promise<void> {
  throw new Error("follows in the next commit");
}
export async function markAgentChecked(_db: Database, _name: string, _at: Date): Promise<void> {
  throw new Error("follows in the next commit");
}
