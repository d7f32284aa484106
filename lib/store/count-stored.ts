import type { Database } from "./database";

export interface Stored {
  posts: number;
  comments: number;
  agents: number;
  submolts: number;
}
export async function countStored(_db: Database, _runId: string): Promise<Stored> {
  throw new Error("follows in the next commit");
}
