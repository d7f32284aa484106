import type { Database } from "./database";
import type { Scope } from "./types";

export async function listThreadsDue(
  _db: Database,
  _due: { limit: number; scope: Scope },
): Promise<{ postId: string; commentCount: number }[]> {
  throw new Error("follows in the next commit");
}
