import type { Sql } from "./database";

/** Which of these evaluations are stored: what a batch that runs again must not pay for again. */
export async function listStoredEvaluations(db: Sql, evaluationIds: string[]): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM evaluation WHERE id = ANY(${evaluationIds}::text[])`;
  return new Set(rows.map((row) => row.id));
}
