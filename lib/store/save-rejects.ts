import type { Reject } from "../moltbook/source";
import type { Database } from "./database";

export async function saveRejects(_db: Database, _rejects: Reject[], _path: string, _runId: string): Promise<void> {
  throw new Error("follows in the next commit");
}
export async function countRejects(_db: Database, _runId: string): Promise<Record<string, number>> {
  throw new Error("follows in the next commit");
}
