import { highRiskThreshold } from "../judging/bands";
import type { Database } from "./database";

/**
 * Counts what a run judged: by outcome, and the scores as a histogram per kind, dimension and judge. `highRisk` are subjects with any
 * dimension at 7 or above. Counting again replaces the counts.
 */
export async function computeRunAggregates(
  db: Database,
  runId: string,
): Promise<{ evaluations: Record<string, number>; highRisk: number }> {
  await db.$transaction(async (sql) => {
    await sql.$executeRaw`DELETE FROM run_score WHERE run_id = ${runId}`;
    await sql.$executeRaw`DELETE FROM run_outcome WHERE run_id = ${runId}`;
    await sql.$executeRaw`
      INSERT INTO run_score (run_id, kind, dimension, epoch_id, score, n)
      SELECT e.run_id, e.subject_kind, s.dimension, e.epoch_id, s.score, count(*)
      FROM evaluation e JOIN dimension_score s ON s.evaluation_id = e.id
      WHERE e.run_id = ${runId} GROUP BY 1, 2, 3, 4, 5`;
    await sql.$executeRaw`
      INSERT INTO run_outcome (run_id, kind, outcome, n)
      SELECT run_id, subject_kind, outcome, count(*) FROM evaluation WHERE run_id = ${runId} GROUP BY 1, 2, 3`;
  });
  const outcomes = await db.$queryRaw<{ outcome: string; n: number }[]>`
    SELECT outcome::text, sum(n)::int AS n FROM run_outcome WHERE run_id = ${runId} GROUP BY run_outcome.outcome ORDER BY run_outcome.outcome`;
  const [high] = await db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM evaluation WHERE run_id = ${runId} AND max_score >= ${highRiskThreshold}`;
  if (!high) throw new Error("a query of a count gave no row");
  return { evaluations: Object.fromEntries(outcomes.map(({ outcome, n }) => [outcome, n])), highRisk: high.n };
}
