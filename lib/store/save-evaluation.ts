import type { JudgedSubject } from "../judging/types";
import type { Database, Sql } from "./database";
import { inBatches } from "./in-batches";
import { insertEvaluations } from "./insert-evaluations";
import { lockSubjects } from "./lock-subjects";
import { moveCounters } from "./move-counters";
import { placeEvaluations } from "./place-evaluations";
import type { DueSubject, EvaluationRow } from "./types";
import { unnestRows } from "./unnest-rows";

/**
 * Publishes one judgement: evaluation, scores, evidence, judge epoch, counters and the run's cost in one transaction. Saving the same
 * id again changes nothing (`inserted: false`), whatever the judgement says: a published verdict is never overwritten.
 */
export async function saveEvaluation(
  db: Database,
  due: DueSubject,
  judged: JudgedSubject,
  by: { runId: string; evaluationId: string; inclusionProbability: number },
): Promise<{ inserted: boolean }> {
  const { inserted } = await saveEvaluations(db, [{ due, judged, ...by }]);
  return { inserted: inserted === 1 };
}

/** The same for many at once: 500 outcomes without verdict cost about as much as ten single ones. */
export async function saveEvaluations(db: Database, rows: EvaluationRow[]): Promise<{ inserted: number }> {
  let inserted = 0;
  for (const batch of inDistinctSubjects(rows)) inserted += await db.$transaction((sql) => saveBatch(sql, batch));
  return { inserted };
}

async function saveBatch(sql: Sql, rows: readonly EvaluationRow[]): Promise<number> {
  const subjects = await lockSubjects(
    sql,
    rows.map((row) => row.due),
  );
  const { fresh, superseded } = await placeEvaluations(sql, rows, subjects);
  if (superseded.length > 0)
    await sql.$executeRaw`UPDATE evaluation SET is_current = false WHERE id = ANY (${superseded}::text[])`;
  await insertEvaluations(sql, fresh);
  await moveCounters(sql, {
    minus: superseded,
    plus: fresh.filter((placed) => placed.isCurrent).map((placed) => placed.row.evaluationId),
  });
  await strikeOffDue(
    sql,
    fresh.filter((placed) => placed.row.due.contentHash === placed.subject.contentHash).map((placed) => placed.row.due),
  );
  await addToRuns(
    sql,
    fresh.map((placed) => placed.row),
  );
  return fresh.length;
}

async function strikeOffDue(sql: Sql, done: readonly DueSubject[]): Promise<void> {
  if (done.length === 0) return;
  const subjects = unnestRows("s", done, { kind: ["subject_kind", (d) => d.kind], id: ["text", (d) => d.id] });
  await sql.$executeRaw`
    DELETE FROM evaluation_due d USING ${subjects} WHERE d.subject_kind = s.kind AND d.subject_id = s.id`;
}

/** Last in the transaction: every judgement of a run meets at this one row. */
async function addToRuns(sql: Sql, rows: readonly EvaluationRow[]): Promise<void> {
  const paid = rows.filter(({ judged }) => judged.modelCalls > 0 || judged.costUsd !== null);
  if (paid.length === 0) return;
  const source = unnestRows("s", paid, {
    run_id: ["text", (r) => r.runId],
    calls: ["int", (r) => r.judged.modelCalls],
    cost: ["numeric", (r) => r.judged.costUsd],
  });
  await sql.$executeRaw`
    WITH total AS (
      SELECT run_id, sum(calls) AS calls, COALESCE(sum(cost), 0) AS cost FROM ${source} GROUP BY run_id
    )
    UPDATE run r SET model_calls = r.model_calls + t.calls, cost_usd = r.cost_usd + t.cost FROM total t WHERE r.id = t.run_id`;
}

/** Batches in which no subject stands twice, so that a second judgement of a subject finds the first one saved. */
function inDistinctSubjects(rows: readonly EvaluationRow[]): EvaluationRow[][] {
  const waves: { keys: Set<string>; rows: EvaluationRow[] }[] = [];
  for (const row of rows) {
    const key = `${row.due.kind} ${row.due.id}`;
    let wave = waves.find((candidate) => !candidate.keys.has(key));
    if (!wave) {
      wave = { keys: new Set(), rows: [] };
      waves.push(wave);
    }
    wave.keys.add(key);
    wave.rows.push(row);
  }
  return waves.flatMap((wave) => inBatches(wave.rows, 500));
}
