import type { Budget } from "../judge/judge";
import type { Database } from "./database";

export interface BudgetCaps {
  runUsd: number;
  dayUsd: number;
  monthUsd: number;
}
export function createBudget(_db: Database, _options: { runId: string; caps: BudgetCaps; now: () => Date }): Budget {
  throw new Error("follows in the next commit");
}
