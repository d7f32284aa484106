import type { JudgedSubject } from "../judging/types";
import type { Database } from "./database";
import type { DueSubject, EvaluationRow } from "./types";

export async function saveEvaluation(
  _db: Database,
  _due: DueSubject,
  _judged: JudgedSubject,
  _by: { runId: string; evaluationId: string; inclusionProbability: number },
): Promise<{ inserted: boolean }> {
  throw new Error("follows in the next commit");
}
export async function saveEvaluations(_db: Database, _rows: EvaluationRow[]): Promise<{ inserted: number }> {
  throw new Error("follows in the next commit");
}
