import type { Database } from "./database";

export async function computeRunAggregates(
  _db: Database,
  _runId: string,
): Promise<{ evaluations: Record<string, number>; highRisk: number }> {
  throw new Error("follows in the next commit");
}
