import type { Transcript } from "../transcripts/types";
import type { Database, Sql } from "./database";
import { unnestRows } from "./unnest-rows";

/**
 * Insert-once by id; the transcript last saved of a subject is its current one. Takes whole threads: a thread stays due when a subject
 * of it is missing here or has changed since the transcripts were built, and until the last of them is saved.
 */
export async function saveTranscripts(db: Database, transcripts: Transcript[], runId: string): Promise<void> {
  const unique = [...new Map(transcripts.map((t) => [`${t.subjectKind} ${t.subjectId}`, t])).values()];
  for (const part of byMessages(unique)) await db.$transaction((sql) => insertTranscripts(sql, part, runId));
  if (unique.length > 0) await db.$transaction((sql) => strikeOffThreads(sql, unique));
}

async function insertTranscripts(sql: Sql, transcripts: readonly Transcript[], runId: string): Promise<void> {
  const subjects = unnestRows("s", transcripts, {
    id: ["text", (t) => t.id],
    kind: ["subject_kind", (t) => t.subjectKind],
    subject_id: ["text", (t) => t.subjectId],
  });
  await sql.$executeRaw`
    UPDATE transcript t SET is_current = false FROM ${subjects}
    WHERE t.is_current AND t.subject_kind = s.kind AND t.subject_id = s.subject_id AND t.id <> s.id`;
  const rows = unnestRows("s", transcripts, {
    id: ["text", (t) => t.id],
    kind: ["subject_kind", (t) => t.subjectKind],
    subject_id: ["text", (t) => t.subjectId],
    messages: ["jsonb", (t) => JSON.stringify(t.messages)],
    message_count: ["int", (t) => t.messages.length],
    max_depth: ["int", (t) => t.maxDepth],
    chars: ["int", (t) => t.chars],
  });
  await sql.$executeRaw`
    INSERT INTO transcript (id, subject_kind, subject_id, messages, message_count, max_depth, chars, run_id)
    SELECT s.id, s.kind, s.subject_id, s.messages, s.message_count, s.max_depth, s.chars, ${runId} FROM ${rows} ORDER BY s.id
    ON CONFLICT (id) DO UPDATE SET is_current = true WHERE NOT transcript.is_current`;
}

/** A thread is done when each of its messages has its transcript here, of the revision that it has now. */
async function strikeOffThreads(sql: Sql, transcripts: readonly Transcript[]): Promise<void> {
  const built = unnestRows("s", transcripts, {
    kind: ["text", (t) => t.subjectKind],
    id: ["text", (t) => t.subjectId],
    revision: ["int", (t) => revisionOf(t)],
  });
  const posts = transcripts.filter((t) => t.subjectKind === "post").map((t) => t.subjectId);
  // Who changes a thread holds its row until the change is committed; the statement after this lock sees that change.
  await sql.$queryRaw`
    SELECT post_id FROM transcript_due WHERE post_id = ANY (${posts}::text[]) ORDER BY post_id FOR UPDATE`;
  await sql.$executeRaw`
    WITH built AS MATERIALIZED (SELECT * FROM ${built})
    DELETE FROM transcript_due d USING post p
    WHERE d.post_id = p.id
      AND EXISTS (SELECT 1 FROM built b WHERE b.kind = 'post' AND b.id = p.id AND b.revision = p.revision)
      AND NOT EXISTS (
        SELECT 1 FROM comment c LEFT JOIN built b ON b.kind = 'comment' AND b.id = c.id AND b.revision = c.revision
        WHERE c.post_id = p.id AND b.id IS NULL)
      AND p.id = ANY (${posts}::text[])`;
}

const revisionOf = ({ subjectKind, subjectId, messages }: Transcript): number | null =>
  messages.find((message) => message.kind === subjectKind && message.id === subjectId)?.revision ?? null;

/** A chain 2,000 deep has two million messages in its transcripts: some 20,000 of them, 4 MB of JSON, go into one transaction. */
function byMessages(transcripts: readonly Transcript[], limit = 20_000): Transcript[][] {
  const parts: Transcript[][] = [];
  let messages = Number.POSITIVE_INFINITY;
  for (const transcript of transcripts) {
    if (messages + transcript.messages.length > limit) {
      parts.push([]);
      messages = 0;
    }
    parts.at(-1)?.push(transcript);
    messages += transcript.messages.length;
  }
  return parts;
}
