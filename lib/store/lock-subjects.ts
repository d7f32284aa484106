import { ObservatoryError } from "../errors";
import type { SubjectKind } from "../judging/types";
import type { Sql } from "./database";
import { isoUtc } from "./iso-utc";

/** A post or comment as it stands while the transaction holds it. */
export interface StoredSubject {
  kind: SubjectKind;
  id: string;
  postId: string;
  authorId: string | null;
  submoltId: string | null;
  contentAt: string;
  contentHash: string;
}

export const subjectKey = (subject: { kind: SubjectKind; id: string }): string => `${subject.kind} ${subject.id}`;

/**
 * Holds the rows of the subjects until the transaction ends, posts before comments and each by id: whoever saves text, judgements or
 * attributions of a subject takes this lock first, so that they come one after the other.
 */
export async function lockSubjects(
  sql: Sql,
  subjects: readonly { kind: SubjectKind; id: string }[],
): Promise<Map<string, StoredSubject>> {
  const idsOf = (kind: SubjectKind) => subjects.filter((subject) => subject.kind === kind).map((subject) => subject.id);
  const posts = await lockPosts(sql, idsOf("post"));
  const comments = await lockComments(sql, idsOf("comment"));
  const locked = new Map([...posts, ...comments].map((subject) => [subjectKey(subject), subject]));
  for (const subject of subjects)
    if (!locked.has(subjectKey(subject)))
      throw new ObservatoryError("not_found", `There is no ${subject.kind} ${subject.id} to judge.`);
  return locked;
}

const lockPosts = async (sql: Sql, ids: string[]): Promise<StoredSubject[]> =>
  ids.length === 0
    ? []
    : sql.$queryRaw<StoredSubject[]>`
        SELECT 'post' AS kind, p.id, p.id AS "postId", p.author_id AS "authorId", p.submolt_id AS "submoltId",
          ${isoUtc("p.created_at")} AS "contentAt", p.content_hash AS "contentHash"
        FROM post p WHERE p.id = ANY (${ids}::text[]) ORDER BY p.id FOR NO KEY UPDATE`;

const lockComments = async (sql: Sql, ids: string[]): Promise<StoredSubject[]> =>
  ids.length === 0
    ? []
    : sql.$queryRaw<StoredSubject[]>`
        SELECT 'comment' AS kind, c.id, c.post_id AS "postId", c.author_id AS "authorId", p.submolt_id AS "submoltId",
          ${isoUtc("c.created_at")} AS "contentAt", c.content_hash AS "contentHash"
        FROM comment c JOIN post p ON p.id = c.post_id
        WHERE c.id = ANY (${ids}::text[]) ORDER BY c.id FOR NO KEY UPDATE OF c`;
