import type { SubjectKind } from "../judging/types";
import type { Sql } from "./database";
import { Prisma } from "./generated/client";
import { markThreadsDue } from "./mark-threads-due";
import { republishEvaluations } from "./republish-evaluations";
import type { Seen } from "./types";
import { type Columns, names, unnestRows } from "./unnest-rows";

/** What posts and comments have in common for the store. */
export interface ContentRow {
  id: string;
  postId: string;
  authorId: string | null;
  parentId: string | null;
  contentHash: string;
  isDeleted: boolean;
  /** The text that a deleted item is told with says nothing, and never replaces what is known. */
  isTombstone: boolean;
}

/** How posts and comments are kept. */
export interface ContentTable<Row extends ContentRow> {
  kind: SubjectKind;
  /** Told once and for ever, with id: post_id, created_at. */
  fixed: Columns<Row>;
  /** The words: a change makes a new revision. */
  text: Columns<Row>;
  /** May be told late, and are never erased by null. */
  told: Columns<Row>;
  /** Votes, counts and flags: updated in place. */
  live: Columns<Row>;
}

interface Known {
  id: string;
  authorId: string | null;
  parentId: string | null;
  contentHash: string;
  isDeleted: boolean;
}

/**
 * One batch of rows with different ids, within a transaction. New ones are inserted with their first revision; known ones get votes and
 * flags in place, and a new revision where the text differs. Whatever is new to read waits for its transcripts and its evaluation.
 */
export async function saveContent<Row extends ContentRow>(
  sql: Sql,
  table: ContentTable<Row>,
  rows: readonly Row[],
  seen: Seen,
): Promise<void> {
  await markThreadsDue(sql, await saveRows(sql, table, rows, seen));
}

/** The posts in whose thread something is new, edited, deleted or told late. */
async function saveRows<Row extends ContentRow>(
  sql: Sql,
  table: ContentTable<Row>,
  rows: readonly Row[],
  seen: Seen,
): Promise<string[]> {
  if (rows.length === 0) return [];
  const known = await lockKnown(sql, table, rows);
  const fresh = rows.filter((row) => !known.has(row.id));
  const inserted = await insertFresh(sql, table, fresh, seen);
  const old = rows.flatMap((row) => {
    const before = known.get(row.id);
    return before ? [{ row, before }] : [];
  });
  const revised = old.filter(isRevised);
  await updateLive(
    sql,
    table,
    old.map(({ row }) => row),
    seen,
  );
  await reviseText(
    sql,
    table,
    revised.map(({ row }) => row),
    seen,
  );
  const changed = [
    ...fresh.filter((row) => inserted.has(row.id)),
    ...[...revised, ...old.filter(isMoved)].map(({ row }) => row),
  ];
  // Another batch may have inserted the same ids between the look and the insert: for this one they are known rows now.
  const raced = fresh.filter((row) => !inserted.has(row.id));
  return [...changed.map((row) => row.postId), ...(await saveRows(sql, table, raced, seen))];
}

const isRevised = <Row extends ContentRow>({ row, before }: { row: Row; before: Known }): boolean =>
  row.contentHash !== before.contentHash && !(row.isDeleted && row.isTombstone);

/** What changes a transcript without changing the text: who wrote it, what it answers, whether it still stands. */
const isMoved = <Row extends ContentRow>({ row, before }: { row: Row; before: Known }): boolean =>
  (row.authorId !== null && row.authorId !== before.authorId) ||
  (row.parentId !== null && row.parentId !== before.parentId) ||
  row.isDeleted !== before.isDeleted;

async function lockKnown<Row extends ContentRow>(
  sql: Sql,
  { kind }: ContentTable<Row>,
  rows: readonly Row[],
): Promise<Map<string, Known>> {
  const known = await sql.$queryRaw<Known[]>`
    SELECT id, author_id AS "authorId", ${kind === "comment" ? Prisma.sql`parent_id` : Prisma.sql`NULL::text`} AS "parentId",
      content_hash AS "contentHash", deleted_at IS NOT NULL AS "isDeleted"
    FROM ${Prisma.raw(kind)} WHERE id = ANY (${rows.map((row) => row.id)}::text[]) ORDER BY id FOR NO KEY UPDATE`;
  return new Map(known.map((row) => [row.id, row]));
}

async function insertFresh<Row extends ContentRow>(
  sql: Sql,
  { kind, fixed, text, told, live }: ContentTable<Row>,
  rows: readonly Row[],
  { at, runId }: Seen,
): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const columns: Columns<Row> = { id: ["text", (r) => r.id], ...fixed, ...text, ...told, ...live };
  const source = unnestRows("s", rows, { ...columns, is_deleted: ["boolean", (r) => r.isDeleted], ...hashOf<Row>() });
  const seenAt = Prisma.sql`${at.toISOString()}::timestamptz`;
  const inserted = await sql.$queryRaw<{ id: string }[]>`
    WITH saved AS (
      INSERT INTO ${Prisma.raw(kind)} (${names(Object.keys(columns))}, content_hash, deleted_at,
        checked_at, first_seen_at, first_seen_run_id, last_changed_run_id)
      SELECT ${names(Object.keys(columns), "s.")}, s.content_hash, CASE WHEN s.is_deleted THEN ${seenAt} END,
        ${seenAt}, ${seenAt}, ${runId}, ${runId}
      FROM ${source} ORDER BY s.id
      ON CONFLICT (id) DO NOTHING
      RETURNING ${returned(kind)}
    ), ${recordRevisions(kind, { at, runId })}
    SELECT id FROM saved`;
  return new Set(inserted.map((row) => row.id));
}

/** The text columns are left out even where equal: naming them would have PostgreSQL build the search vector anew. */
async function updateLive<Row extends ContentRow>(
  sql: Sql,
  { kind, told, live }: ContentTable<Row>,
  rows: readonly Row[],
  { at, runId }: Seen,
): Promise<void> {
  if (rows.length === 0) return;
  const columns: Columns<Row> = { id: ["text", (r) => r.id], ...told, ...live };
  const source = unnestRows("s", rows, { ...columns, is_deleted: ["boolean", (r) => r.isDeleted] });
  const assignments = [
    ...Object.keys(live).map((name) => `${name} = s.${name}`),
    ...Object.keys(told).map((name) => `${name} = COALESCE(s.${name}, c.${name})`),
  ];
  const seenAt = Prisma.sql`${at.toISOString()}::timestamptz`;
  await sql.$executeRaw`
    UPDATE ${Prisma.raw(kind)} c SET ${Prisma.raw(assignments.join(", "))},
      checked_at = GREATEST(c.checked_at, ${seenAt}),
      deleted_at = CASE WHEN s.is_deleted THEN COALESCE(c.deleted_at, ${seenAt}) END,
      last_changed_run_id = CASE WHEN s.is_deleted = (c.deleted_at IS NOT NULL) THEN c.last_changed_run_id ELSE ${runId} END
    FROM ${source} WHERE c.id = s.id`;
}

async function reviseText<Row extends ContentRow>(
  sql: Sql,
  { kind, text }: ContentTable<Row>,
  rows: readonly Row[],
  seen: Seen,
): Promise<void> {
  if (rows.length === 0) return;
  const source = unnestRows("s", rows, { id: ["text", (r) => r.id], ...text, ...hashOf<Row>() });
  await sql.$executeRaw`
    WITH saved AS (
      UPDATE ${Prisma.raw(kind)} c SET ${Prisma.raw(
        Object.keys(text)
          .map((name) => `${name} = s.${name}`)
          .join(", "),
      )},
        content_hash = s.content_hash, revision = c.revision + 1, last_changed_run_id = ${seen.runId}
      FROM ${source} WHERE c.id = s.id
      RETURNING ${returned(kind, "c.")}
    ), ${recordRevisions(kind, seen)}
    SELECT 1 FROM saved`;
  await republishEvaluations(
    sql,
    kind,
    rows.map((row) => row.id),
  );
}

const hashOf = <Row extends ContentRow>(): Columns<Row> => ({ content_hash: ["text", (row) => row.contentHash] });

const returned = (kind: SubjectKind, prefix = ""): Prisma.Sql =>
  kind === "post"
    ? Prisma.sql`${names(["id", "revision", "content_hash", "title", "content", "url", "created_at"], prefix)}, ${Prisma.raw(`${prefix}id`)} AS post_id`
    : Prisma.sql`${names(["id", "revision", "content_hash", "content", "created_at", "post_id"], prefix)}, NULL::text AS title, NULL::text AS url`;

/** Reads the rows of `saved`: what was seen is kept, and waits for its evaluation. */
const recordRevisions = (kind: SubjectKind, { at, runId }: Seen): Prisma.Sql => Prisma.sql`
    kept AS (
      INSERT INTO content_revision (subject_kind, subject_id, revision, content_hash, title, content, url, seen_at, run_id)
      SELECT ${kind}::subject_kind, id, revision, content_hash, title, content, url, ${at.toISOString()}::timestamptz, ${runId} FROM saved
    ), subjects AS (
      INSERT INTO evaluation_due (subject_kind, subject_id, post_id, content_at)
      SELECT ${kind}::subject_kind, id, post_id, created_at FROM saved ORDER BY id
      ON CONFLICT (subject_kind, subject_id) DO NOTHING
    )`;
