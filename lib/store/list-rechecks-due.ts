import type { Database } from "./database";

export async function listRechecksDue(_db: Database, _due: { limit: number; checkedBefore: Date }): Promise<string[]> {
  throw new Error("follows in the next commit");
}
