import type { Database } from "./database";

export async function aggregateAgentScores(_db: Database, _runId: string, _at: Date): Promise<{ agents: number }> {
  throw new Error("follows in the next commit");
}
