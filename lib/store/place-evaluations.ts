import type { Outcome, SubjectKind } from "../judging/types";
import type { Sql } from "./database";
import { type StoredSubject, subjectKey } from "./lock-subjects";
import type { EvaluationRow } from "./types";
import { unnestRows } from "./unnest-rows";

/** A judgement that is not stored yet, and whether it is the one to be published of its subject. */
export interface PlacedEvaluation {
  row: EvaluationRow;
  subject: StoredSubject;
  isCurrent: boolean;
}

interface Stored {
  id: string;
  kind: SubjectKind;
  subjectId: string;
  contentHash: string;
  outcome: Outcome;
  isCurrent: boolean;
}

/**
 * Decides what becomes of judgements whose subjects are locked: which are new, and which published ones they supersede (ids).
 */
export async function placeEvaluations(
  sql: Sql,
  rows: readonly EvaluationRow[],
  subjects: ReadonlyMap<string, StoredSubject>,
): Promise<{ fresh: PlacedEvaluation[]; superseded: string[] }> {
  const stored = await listStored(sql, rows);
  const known = new Set(stored.map((evaluation) => evaluation.id));
  const published = new Map(
    stored
      .filter((evaluation) => evaluation.isCurrent)
      .map((evaluation) => [subjectKey({ kind: evaluation.kind, id: evaluation.subjectId }), evaluation]),
  );
  const fresh: PlacedEvaluation[] = [];
  const superseded: string[] = [];
  for (const row of rows) {
    const key = subjectKey(row.due);
    const subject = subjects.get(key);
    if (!subject) throw new Error(`${key} is not locked`);
    const former = published.get(key);
    if (known.has(row.evaluationId)) continue;
    const isCurrent = !former || supersedes(row, former, subject.contentHash);
    if (former && isCurrent) superseded.push(former.id);
    fresh.push({ row, subject, isCurrent });
  }
  return { fresh, superseded };
}

/** A judgement of an older text does not replace one of the present text, and of the same text nothing replaces a verdict but a verdict. */
function supersedes({ due, judged }: EvaluationRow, former: Stored, presentHash: string): boolean {
  if (former.contentHash === presentHash && due.contentHash !== presentHash) return false;
  return former.contentHash !== due.contentHash || former.outcome !== "scored" || judged.outcome === "scored";
}

const listStored = (sql: Sql, rows: readonly EvaluationRow[]): Promise<Stored[]> => {
  const asked = unnestRows("s", rows, {
    kind: ["subject_kind", (r) => r.due.kind],
    subject_id: ["text", (r) => r.due.id],
    evaluation_id: ["text", (r) => r.evaluationId],
  });
  return sql.$queryRaw<Stored[]>`
    WITH asked AS MATERIALIZED (SELECT * FROM ${asked})
    SELECT e.id, e.subject_kind AS kind, e.subject_id AS "subjectId", e.content_hash AS "contentHash", e.outcome, e.is_current AS "isCurrent"
    FROM asked a JOIN evaluation e ON e.is_current AND e.subject_kind = a.kind AND e.subject_id = a.subject_id
    UNION
    SELECT e.id, e.subject_kind, e.subject_id, e.content_hash, e.outcome, e.is_current
    FROM asked a JOIN evaluation e ON e.id = a.evaluation_id`;
};
