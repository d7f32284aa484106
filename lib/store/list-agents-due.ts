import type { Database } from "./database";

export async function listAgentsDue(
  _db: Database,
  _due: { limit: number; refetchBefore: Date | null },
): Promise<{ id: string; name: string }[]> {
  throw new Error("follows in the next commit");
}
