import type { SubjectKind } from "../judging/types";
import type { Sql } from "../store/database";
import { Prisma } from "../store/generated/client";
import { type EvaluationDetail, listEvaluationDetails } from "./evaluation-detail";
import { buildKeyset, buildPage, type Page, type PageInput, type Sorted, text, time, whole } from "./keyset";
import { during, type Period } from "./period";
import { queryRows } from "./query-rows";
import { type CommunityRef, communityRef } from "./refs";

/** A post or comment of an agent. */
export interface AgentItem {
  kind: SubjectKind;
  id: string;
  postId: string;
  /** Of the thread. */
  postTitle: string;
  /** The first 300 characters as they stand now. */
  excerpt: string;
  community: CommunityRef | null;
  createdAt: string;
  isDeleted: boolean;
  /** With scores and evidence; null: it waits for its first evaluation. */
  evaluation: EvaluationDetail | null;
}

/** What an agent wrote, newest first or highest score first (then only what is scored). */
export async function listAgentItems(
  db: Sql,
  input: PageInput & { agentId: string; period: Period; kind: SubjectKind | null; sort: "newest" | "score" },
): Promise<Page<AgentItem>> {
  const { agentId, period, kind, sort } = input;
  const newest = [time(Prisma.sql`i.created_at`), text(Prisma.sql`i.id`)];
  const score = Prisma.sql`e.max_score`;
  const order = {
    name: `agent items ${sort}`,
    keys: sort === "newest" ? newest : [whole(score), ...newest],
    direction: "desc" as const,
  };
  const keyset = buildKeyset(order, input);
  const rows = await queryRows<Omit<AgentItem, "evaluation"> & { evaluationId: string | null } & Sorted>(
    db,
    Prisma.sql`
      WITH items AS (
        SELECT 'post'::subject_kind AS kind, id, id AS post_id, content, created_at, deleted_at FROM post WHERE author_id = ${agentId}
        UNION ALL
        SELECT 'comment'::subject_kind, id, post_id, content, created_at, deleted_at FROM comment WHERE author_id = ${agentId}
      )
      SELECT i.kind, i.id, i.post_id AS "postId", p.title AS "postTitle", left(i.content, 300) AS excerpt, ${communityRef} AS community,
        i.created_at AS "createdAt", i.deleted_at IS NOT NULL AS "isDeleted", e.id AS "evaluationId", ${keyset.column}
      FROM items i
      JOIN post p ON p.id = i.post_id
      LEFT JOIN submolt s ON s.id = p.submolt_id
      LEFT JOIN evaluation e ON e.subject_kind = i.kind AND e.subject_id = i.id AND e.is_current
      WHERE ${during(Prisma.sql`i.created_at`, period)} AND (${kind}::subject_kind IS NULL OR i.kind = ${kind}::subject_kind)
        AND ${keyset.where} AND ${sort === "score" ? Prisma.sql`${score} IS NOT NULL` : Prisma.sql`TRUE`}
      ${keyset.orderBy} ${keyset.limit}`,
  );
  const page = buildPage(rows, order, input.limit);
  const ids = page.items.flatMap((item) => item.evaluationId ?? []);
  const evaluations = await listEvaluationDetails(db, Prisma.sql`e.id = ANY (${ids}::text[])`);
  const evaluationOf = new Map(evaluations.map((evaluation) => [evaluation.id, evaluation]));
  return {
    items: page.items.map(({ evaluationId, ...item }) => ({
      ...item,
      evaluation: evaluationId === null ? null : (evaluationOf.get(evaluationId) ?? null),
    })),
    next: page.next,
  };
}
