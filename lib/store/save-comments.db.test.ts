import { beforeEach, expect, test } from "vitest";
import { aComment } from "../../test/builders/a-comment";
import { aPost } from "../../test/builders/a-post";
import { aRun, aSeen } from "../../test/builders/a-run";
import { aDatabase } from "../../test/test-database";
import type { Database } from "./database";
import { loadThread } from "./load-thread";
import { saveComments } from "./save-comments";
import { savePosts } from "./save-posts";

let db: Database;
beforeEach(async () => {
  db = (await aDatabase()).database;
  await aRun(db);
  await aRun(db, { id: "run-2" });
  await savePosts(db, [aPost()], aSeen());
});
const again = aSeen({ runId: "run-2", minute: 5 });

test("comments of a post that is not stored are counted and skipped, the others are stored", async () => {
  const lost = aComment({ id: "comment-2", postId: "unknown", author: { id: "agent-9", name: "Nine" } });
  expect(await saveComments(db, [aComment(), lost], aSeen())).toEqual({ skippedUnknownPost: 1 });
  expect(await db.comment.findMany({ select: { id: true } })).toEqual([{ id: "comment-1" }]);
  expect(await db.agent.findUnique({ where: { id: "agent-9" } })).toBeNull();
});

test("keeps a reply whose parent was never seen, and a parent that is told later", async () => {
  await saveComments(db, [aComment({ parentId: "never-seen" }), aComment({ id: "comment-2" })], aSeen());
  await saveComments(db, [aComment({ parentId: null }), aComment({ id: "comment-2", parentId: "comment-1" })], again);
  expect((await loadThread(db, "post-1"))?.map((message) => message.parentId)).toEqual([
    null,
    "never-seen",
    "comment-1",
  ]);
});

test("the same batch twice changes nothing; an edit is a revision; votes are not", async () => {
  const comments = [aComment(), aComment({ id: "comment-2", author: null })];
  await saveComments(db, comments, aSeen());
  await saveComments(db, comments, again);
  expect(await db.comment.findMany({ orderBy: { id: "asc" } })).toMatchObject([
    { revision: 1, lastChangedRunId: "run-1", authorId: "agent-2" },
    { revision: 1, lastChangedRunId: "run-1", authorId: null },
  ]);
  await saveComments(
    db,
    [aComment({ content: "Edited.", author: null }), aComment({ id: "comment-2", upvotes: 50 })],
    again,
  );
  expect(await db.comment.findMany({ orderBy: { id: "asc" } })).toMatchObject([
    { revision: 2, lastChangedRunId: "run-2", content: "Edited.", authorId: "agent-2" },
    { revision: 1, lastChangedRunId: "run-1", upvotes: 50n, authorId: "agent-2" },
  ]);
  expect(await db.contentRevision.count({ where: { subjectKind: "comment" } })).toBe(3);
});

test("a deleted comment keeps the text that was known; one first seen deleted keeps what was told", async () => {
  await saveComments(db, [aComment()], aSeen());
  const gone = { content: "[deleted]", author: null, isDeleted: true };
  await saveComments(db, [aComment(gone), aComment({ ...gone, id: "comment-2" })], again);
  expect(await db.comment.findMany({ orderBy: { id: "asc" } })).toMatchObject([
    { content: aComment().content, revision: 1, deletedAt: again.at, authorId: "agent-2" },
    { content: "[deleted]", revision: 1, deletedAt: again.at, authorId: null },
  ]);
});

test("a thread is its post and then its comments by time and id, deleted ones included; an unknown post has none", async () => {
  const at = (minute: number) => `2026-01-31T10:${minute}:00.000Z`;
  await saveComments(
    db,
    [
      aComment({ id: "c", createdAt: at(30) }),
      aComment({ id: "b", createdAt: at(30), isDeleted: true, author: null }),
      aComment({ id: "a", createdAt: at(40), parentId: "c" }),
    ],
    aSeen(),
  );
  expect(await loadThread(db, "post-1")).toEqual([
    expect.objectContaining({
      kind: "post",
      id: "post-1",
      title: aPost().title,
      url: null,
      createdAt: aPost().createdAt,
    }),
    expect.objectContaining({
      kind: "comment",
      id: "b",
      title: null,
      authorId: null,
      isDeleted: true,
      createdAt: at(30),
    }),
    expect.objectContaining({ kind: "comment", id: "c", parentId: null, authorId: "agent-2", isDeleted: false }),
    expect.objectContaining({ kind: "comment", id: "a", parentId: "c", revision: 1 }),
  ]);
  expect(await loadThread(db, "unknown")).toBeNull();
});

test("takes thousands of comments at once, and of equal ids the last", async () => {
  const comments = Array.from({ length: 2_300 }, (_, i) => aComment({ id: `c${i}`, content: `comment ${i}` }));
  const { skippedUnknownPost } = await saveComments(
    db,
    [aComment({ id: "c7", content: "early" }), ...comments],
    aSeen(),
  );
  expect(skippedUnknownPost).toBe(0);
  expect(await db.comment.count()).toBe(2_300);
  expect(await db.comment.findUnique({ where: { id: "c7" } })).toMatchObject({ content: "comment 7", revision: 1 });
});
