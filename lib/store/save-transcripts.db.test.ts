import { beforeEach, expect, test } from "vitest";
import { aComment } from "../../test/builders/a-comment";
import { aPost } from "../../test/builders/a-post";
import { aRun, aSeen } from "../../test/builders/a-run";
import { saveDueTranscripts, transcriptsOf } from "../../test/builders/save-due-transcripts";
import { aDatabase } from "../../test/test-database";
import type { Database } from "./database";
import { listTranscriptsDue } from "./list-transcripts-due";
import { loadThread } from "./load-thread";
import { markPostGone } from "./mark-post";
import { saveComments } from "./save-comments";
import { savePosts } from "./save-posts";
import { saveTranscripts } from "./save-transcripts";

let db: Database;
beforeEach(async () => {
  db = (await aDatabase()).database;
  await aRun(db);
});
const listDue = () => listTranscriptsDue(db, { afterPostId: null, limit: 100 });
const listCurrent = () => db.transcript.findMany({ where: { isCurrent: true }, orderBy: { subjectId: "asc" } });

test("threads wait for their transcripts, page by page, until they have them", async () => {
  await savePosts(
    db,
    ["p1", "p2", "p3"].map((id) => aPost({ id })),
    aSeen(),
  );
  expect(await listTranscriptsDue(db, { afterPostId: null, limit: 2 })).toEqual(["p1", "p2"]);
  expect(await listTranscriptsDue(db, { afterPostId: "p2", limit: 2 })).toEqual(["p3"]);
  await saveDueTranscripts(db);
  expect(await listDue()).toEqual([]);
});

test("transcripts name message and revision, and saving them again changes nothing", async () => {
  await savePosts(db, [aPost()], aSeen());
  await saveComments(db, [aComment()], aSeen());
  await saveDueTranscripts(db);
  const before = await listCurrent();
  expect(before).toMatchObject([
    { subjectKind: "comment", subjectId: "comment-1", messageCount: 2, maxDepth: 1, runId: "run-1" },
    { subjectKind: "post", subjectId: "post-1", messageCount: 2 },
  ]);
  expect(before[0]?.messages).toMatchObject([
    { kind: "post", revision: 1 },
    { kind: "comment", role: "target", revision: 1 },
  ]);
  const thread = (await loadThread(db, "post-1")) ?? [];
  await saveTranscripts(db, transcriptsOf(thread), "run-1");
  expect(await listCurrent()).toEqual(before);
});

const changes: [string, (db: Database) => Promise<unknown>][] = [
  ["a new comment", () => saveComments(db, [aComment({ id: "comment-2" })], aSeen())],
  ["an edited post", () => savePosts(db, [aPost({ content: "Edited." })], aSeen())],
  ["an edited comment", () => saveComments(db, [aComment({ content: "Edited." })], aSeen())],
  ["an author told late", () => saveComments(db, [aComment()], aSeen())],
  ["a parent told late", () => saveComments(db, [aComment({ author: null, parentId: "x" })], aSeen())],
  ["a deletion", () => saveComments(db, [aComment({ isDeleted: true })], aSeen())],
  ["a post that is gone", () => markPostGone(db, "post-1", aSeen())],
];
test("whatever changes a thread makes it due again; votes do not", async () => {
  for (const [what, change] of changes) {
    await db.$executeRaw`TRUNCATE post, comment, content_revision, transcript, transcript_due, evaluation_due CASCADE`;
    await savePosts(db, [aPost()], aSeen());
    await saveComments(db, [aComment({ author: null })], aSeen());
    await saveDueTranscripts(db);
    await savePosts(db, [aPost({ upvotes: 1_000, commentCount: 7 })], aSeen());
    await saveComments(db, [aComment({ author: null, upvotes: 9 })], aSeen());
    expect(await listDue(), what).toEqual([]);
    await change(db);
    expect(await listDue(), what).toEqual(["post-1"]);
  }
});

test("a new transcript takes the place of the old one, which stays; an old one that is right again comes back", async () => {
  await savePosts(db, [aPost()], aSeen());
  await saveDueTranscripts(db);
  const [first] = await listCurrent();
  await savePosts(db, [aPost({ content: "Edited." })], aSeen());
  await saveDueTranscripts(db);
  const [second] = await listCurrent();
  expect(second?.id).not.toBe(first?.id);
  const thread = (await loadThread(db, "post-1")) ?? [];
  await saveTranscripts(
    db,
    transcriptsOf(thread.map((message) => ({ ...message, revision: 1, contentHash: "old" }))),
    "run-1",
  );
  await saveTranscripts(db, transcriptsOf(thread), "run-1");
  expect((await listCurrent()).map((transcript) => transcript.id)).toEqual([second?.id]);
  expect(await db.transcript.count()).toBe(3);
});

test("a thread stays due while a transcript is missing or was built from what has changed since", async () => {
  await savePosts(db, [aPost()], aSeen());
  await saveComments(db, [aComment(), aComment({ id: "comment-2" })], aSeen());
  const thread = (await loadThread(db, "post-1")) ?? [];
  await saveTranscripts(db, transcriptsOf(thread).slice(0, 2), "run-1");
  expect(await listDue()).toEqual(["post-1"]);
  await saveComments(db, [aComment({ content: "Edited meanwhile." })], aSeen());
  await saveTranscripts(db, transcriptsOf(thread), "run-1");
  expect(await listDue()).toEqual(["post-1"]);
  await saveDueTranscripts(db);
  expect(await listDue()).toEqual([]);
});

test("takes a chain of replies so deep that its transcripts fill many statements", async () => {
  await savePosts(db, [aPost()], aSeen());
  const depth = 300;
  const chain = Array.from({ length: depth }, (_, i) =>
    aComment({
      id: `c${i}`,
      parentId: i === 0 ? null : `c${i - 1}`,
      createdAt: new Date(Date.UTC(2026, 0, 31, 12, 0, i)).toISOString(),
    }),
  );
  await saveComments(db, chain, aSeen());
  await saveDueTranscripts(db);
  expect(await db.transcript.count()).toBe(depth + 1);
  expect(await db.transcript.aggregate({ _sum: { messageCount: true } })).toEqual({
    // The thread of 301, and 2, 3, … 301 messages for the comments.
    _sum: { messageCount: 301 + (300 * 303) / 2 },
  });
  expect(await listDue()).toEqual([]);
});

test("a comment that is being saved while its thread is struck off makes the thread due again", async () => {
  await savePosts(db, [aPost()], aSeen());
  for (let i = 0; i < 20; i++) {
    const thread = (await loadThread(db, "post-1")) ?? [];
    await Promise.all([
      saveTranscripts(db, transcriptsOf(thread), "run-1"),
      saveComments(db, [aComment({ id: `late-${i}` })], aSeen()),
    ]);
    expect(await listDue()).toEqual(["post-1"]);
  }
});
