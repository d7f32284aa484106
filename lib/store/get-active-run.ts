import type { RunEngineName } from "./create-run";
import type { Sql } from "./database";

export interface ActiveRun {
  id: string;
  state: "queued" | "running";
  engine: RunEngineName;
}

/** The run that waits for its engine or is under way: the database allows one. */
export async function getActiveRun(db: Sql): Promise<ActiveRun | null> {
  const rows = await db.$queryRaw<ActiveRun[]>`
    SELECT id, state, engine FROM run WHERE state IN ('queued', 'running')`;
  return rows[0] ?? null;
}
