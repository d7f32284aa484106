import type { SubjectKind } from "../judging/types";
import type { Sql } from "./database";
import { Prisma } from "./generated/client";
import { moveCounters } from "./move-counters";

/**
 * For subjects whose text has changed: where the text is one that was judged before (an edit taken back), that verdict is published
 * again, and the subject waits for no other. Nothing is paid twice. The caller's transaction holds the rows of the subjects.
 */
export async function republishEvaluations(sql: Sql, kind: SubjectKind, ids: readonly string[]): Promise<void> {
  const judged = await sql.$queryRaw<{ id: string; subjectId: string; isCurrent: boolean }[]>`
    SELECT DISTINCT ON (e.subject_id) e.id, e.subject_id AS "subjectId", e.is_current AS "isCurrent"
    FROM ${Prisma.raw(kind)} c JOIN evaluation e
      ON e.subject_kind = ${kind}::subject_kind AND e.subject_id = c.id AND e.content_hash = c.content_hash
    WHERE c.id = ANY (${ids}::text[]) AND (e.is_current OR e.outcome NOT IN ('failed', 'over_budget', 'not_sampled'))
    ORDER BY e.subject_id, e.is_current DESC, e.outcome = 'scored' DESC, e.evaluated_at DESC, e.id`;
  if (judged.length === 0) return;
  await publishEvaluations(
    sql,
    kind,
    judged.filter((evaluation) => !evaluation.isCurrent),
  );
  await sql.$executeRaw`
    DELETE FROM evaluation_due
    WHERE subject_kind = ${kind}::subject_kind AND subject_id = ANY (${judged.map((e) => e.subjectId)}::text[])`;
}

async function publishEvaluations(
  sql: Sql,
  kind: SubjectKind,
  evaluations: readonly { id: string; subjectId: string }[],
): Promise<void> {
  if (evaluations.length === 0) return;
  const former = await sql.$queryRaw<{ id: string }[]>`
    UPDATE evaluation SET is_current = false
    WHERE is_current AND subject_kind = ${kind}::subject_kind AND subject_id = ANY (${evaluations.map((e) => e.subjectId)}::text[])
    RETURNING id`;
  const plus = evaluations.map((e) => e.id);
  await sql.$executeRaw`UPDATE evaluation SET is_current = true WHERE id = ANY (${plus}::text[])`;
  await moveCounters(sql, { minus: former.map((e) => e.id), plus });
}
