import type { SubjectKind } from "../judging/types";
import type { Database, Sql } from "./database";
import { lockCounters } from "./lock-counters";
import { lockSubjects, type StoredSubject } from "./lock-subjects";
import { moveCounters } from "./move-counters";
import { unnestRows } from "./unnest-rows";

/**
 * Gives evaluations the author and the community that the site told only after they were made, and moves the counters along. All
 * evaluations, whichever run made them; superseded ones too.
 */
export async function attributeEvaluations(db: Database): Promise<{ attributed: number }> {
  let attributed = 0;
  for (;;) {
    const subjects = await listUnattributed(db);
    if (subjects.length === 0) return { attributed };
    attributed += await db.$transaction((sql) => attribute(sql, subjects));
  }
}

interface Lacking {
  kind: SubjectKind;
  id: string;
}

/** Subjects with an evaluation that lacks what their row now has; 500 at once keep the counters locked for well under a second. */
const listUnattributed = (sql: Sql): Promise<Lacking[]> => sql.$queryRaw<Lacking[]>`
  SELECT DISTINCT e.subject_kind AS kind, e.subject_id AS id
  FROM evaluation e JOIN post p ON p.id = e.post_id
    LEFT JOIN comment c ON e.subject_kind = 'comment' AND c.id = e.subject_id
  WHERE (e.author_id IS NULL OR e.submolt_id IS NULL)
    AND ((e.author_id IS NULL AND CASE e.subject_kind WHEN 'post' THEN p.author_id ELSE c.author_id END IS NOT NULL)
      OR (e.submolt_id IS NULL AND p.submolt_id IS NOT NULL))
  LIMIT 500`;

async function attribute(sql: Sql, subjects: readonly Lacking[]): Promise<number> {
  const locked = [...(await lockSubjects(sql, subjects)).values()];
  const evaluations = await sql.$queryRaw<{ id: string; isCurrent: boolean }[]>`
    SELECT e.id, e.is_current AS "isCurrent" FROM evaluation e JOIN ${subjectRows(locked)}
      ON e.subject_kind = s.kind AND e.subject_id = s.id
    WHERE (e.author_id IS NULL AND s.author_id IS NOT NULL) OR (e.submolt_id IS NULL AND s.submolt_id IS NOT NULL)`;
  const counted = evaluations.filter((evaluation) => evaluation.isCurrent).map((evaluation) => evaluation.id);
  await lockCounters(sql);
  await moveCounters(sql, { minus: counted, plus: [] });
  await sql.$executeRaw`
    UPDATE evaluation e SET author_id = COALESCE(e.author_id, s.author_id), submolt_id = COALESCE(e.submolt_id, s.submolt_id)
    FROM ${subjectRows(locked)}
    WHERE e.subject_kind = s.kind AND e.subject_id = s.id AND e.id = ANY (${evaluations.map((e) => e.id)}::text[])`;
  await moveCounters(sql, { minus: [], plus: counted });
  return evaluations.length;
}

const subjectRows = (subjects: readonly StoredSubject[]) =>
  unnestRows("s", subjects, {
    kind: ["subject_kind", (s) => s.kind],
    id: ["text", (s) => s.id],
    author_id: ["text", (s) => s.authorId],
    submolt_id: ["text", (s) => s.submoltId],
  });
