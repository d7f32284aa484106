import type { Database } from "./database";
import type { DueSubject, Scope } from "./types";

export interface EvaluationsDue {
  /** What this run already evaluated is not listed again. */ runId: string;
  hasJudge: boolean;
  comments: boolean;
  commentShare: number;
  failedRejudgeRuns: number;
  limit: number;
  scope: Scope;
}
export async function listEvaluationsDue(_db: Database, _due: EvaluationsDue): Promise<DueSubject[]> {
  throw new Error("follows in the next commit");
}
