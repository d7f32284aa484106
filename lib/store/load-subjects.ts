import { ObservatoryError } from "../errors";
import { buildSubject } from "../transcripts/build-subject";
import { orphanDepth } from "../transcripts/build-thread-transcript";
import type { ThreadMessage, TranscriptMessage } from "../transcripts/types";
import type { Database } from "./database";
import { isoUtc } from "./iso-utc";
import { subjectKey } from "./lock-subjects";
import type { DueSubject, SubjectToJudge } from "./types";
import { unnestRows } from "./unnest-rows";

type Named = Pick<TranscriptMessage, "kind" | "id" | "revision">;

/** What the judge is shown of each subject: the texts of the revisions that its transcript names, whatever was written since. */
export async function loadSubjects(db: Database, due: DueSubject[]): Promise<SubjectToJudge[]> {
  const transcripts = await loadCommentTranscripts(db, due);
  const lines = due.map((subject) => (subject.kind === "post" ? [ownLine(subject)] : linesOf(transcripts, subject)));
  const texts = await loadTexts(db, lines.flat());
  return due.map((subject, i) => {
    const thread = threadOf(lines[i] ?? [], texts);
    const target = thread.find((message) => message.kind === subject.kind && message.id === subject.id);
    if (!target || target.contentHash !== subject.contentHash)
      throw new ObservatoryError(
        "not_found",
        `The transcript of ${subject.kind} ${subject.id} does not name the text that is due.`,
      );
    return { ...subject, ...buildSubject(thread, target) };
  });
}

/** A post is judged on its own: the transcript of its thread, up to thousands of messages, need not be read for it. */
const ownLine = ({ kind, id, revision, contentHash }: DueSubject): TranscriptMessage => ({
  kind,
  id,
  revision,
  contentHash,
  depth: 0,
  alias: "A1",
  role: "target",
});

const linesOf = (transcripts: ReadonlyMap<string, TranscriptMessage[]>, { kind, id, transcriptId }: DueSubject) => {
  const lines = transcripts.get(transcriptId ?? "");
  if (!lines) throw new ObservatoryError("not_found", `There is no transcript of ${kind} ${id}.`);
  return lines;
};

async function loadCommentTranscripts(
  db: Database,
  due: readonly DueSubject[],
): Promise<Map<string, TranscriptMessage[]>> {
  const ids = due.flatMap((subject) =>
    subject.kind === "comment" && subject.transcriptId ? [subject.transcriptId] : [],
  );
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: string; messages: TranscriptMessage[] }[]>`
    SELECT id, messages FROM transcript WHERE id = ANY (${ids}::text[])`;
  return new Map(rows.map((row) => [row.id, row.messages]));
}

type Text = Named & Pick<ThreadMessage, "title" | "content" | "url" | "contentHash" | "createdAt">;

async function loadTexts(db: Database, lines: readonly Named[]): Promise<Map<string, Text>> {
  const wanted = [...new Map(lines.map((line) => [revisionKey(line), line])).values()];
  const source = unnestRows("s", wanted, {
    kind: ["subject_kind", (m) => m.kind],
    id: ["text", (m) => m.id],
    revision: ["int", (m) => m.revision],
  });
  const rows = await db.$queryRaw<Text[]>`
    SELECT r.subject_kind AS kind, r.subject_id AS id, r.revision, r.title, r.content, r.url, r.content_hash AS "contentHash",
      ${isoUtc("r.seen_at")} AS "createdAt"
    FROM ${source} JOIN content_revision r ON r.subject_kind = s.kind AND r.subject_id = s.id AND r.revision = s.revision`;
  return new Map(rows.map((row) => [revisionKey(row), row]));
}

const revisionKey = (line: Named): string => `${subjectKey(line)} ${line.revision}`;

/** The transcript is a path: each line answers the one above it, but for one at orphanDepth under the post, whose parent was never seen. */
const threadOf = (lines: readonly TranscriptMessage[], texts: ReadonlyMap<string, Text>): ThreadMessage[] =>
  lines.map((line, i) => {
    const text = texts.get(revisionKey(line));
    if (!text)
      throw new ObservatoryError("not_found", `Revision ${line.revision} of ${line.kind} ${line.id} is not stored.`);
    const isOrphan = i === 1 && line.depth >= orphanDepth;
    return {
      ...text,
      parentId: isOrphan ? "never seen" : (lines[i - 1]?.id ?? null),
      // The judge sees aliases, and they are all that a transcript tells of authors.
      authorId: line.alias === "A?" ? null : line.alias,
      isDeleted: false,
    };
  });
