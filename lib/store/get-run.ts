import type { RunEngineName } from "./create-run";
import type { Database } from "./database";

export type RunState = "queued" | "running" | "succeeded" | "failed" | "cancelled";

/** The row as it is stored; lib/pipeline/load-run.ts parses what the run was asked to do. */
export interface RunRow {
  id: string;
  state: RunState;
  engine: RunEngineName;
  params: unknown;
  settings: unknown;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  counts: unknown;
  modelCalls: number;
  costUsd: number;
  errorCode: string | null;
  error: string | null;
}

export async function getRun(db: Database, runId: string): Promise<RunRow | null> {
  const row = await db.run.findUnique({ where: { id: runId } });
  return row && { ...row, engine: row.engine as RunEngineName, costUsd: Number(row.costUsd) };
}
