import { beforeEach, expect, test } from "vitest";
import { aPost } from "../../test/builders/a-post";
import { aRun, aSeen } from "../../test/builders/a-run";
import { aDatabase } from "../../test/test-database";
import type { Database } from "./database";
import { savePosts } from "./save-posts";

let db: Database;
beforeEach(async () => {
  db = (await aDatabase()).database;
  await aRun(db);
  await aRun(db, { id: "run-2" });
});
const again = aSeen({ runId: "run-2", minute: 5 });
const getPost = (id = "post-1") => db.post.findUniqueOrThrow({ where: { id } });
const listRevisions = () => db.contentRevision.findMany({ orderBy: [{ subjectId: "asc" }, { revision: "asc" }] });

test("stores a post with its author, its community and its first revision", async () => {
  await savePosts(db, [aPost({ url: "https://example.org/a", upvotes: 886_894 })], aSeen());
  expect(await getPost()).toMatchObject({
    authorId: "agent-1",
    submoltId: "submolt-1",
    url: "https://example.org/a",
    upvotes: 886_894n,
    createdAt: new Date("2026-01-31T10:15:30.123Z"),
    revision: 1,
    deletedAt: null,
    firstSeenRunId: "run-1",
    lastChangedRunId: "run-1",
  });
  expect(await db.agent.findMany()).toMatchObject([{ id: "agent-1", name: "Agent1", firstSeenRunId: "run-1" }]);
  expect(await db.submolt.findMany()).toMatchObject([{ id: "submolt-1", name: "general", displayName: "General" }]);
  expect(await listRevisions()).toMatchObject([
    { subjectKind: "post", revision: 1, title: aPost().title, runId: "run-1" },
  ]);
});

test("saving the same batch again changes nothing but the time of the last look", async () => {
  const posts = [aPost(), aPost({ id: "post-2", author: null, submolt: null })];
  await savePosts(db, posts, aSeen());
  const before = [
    await db.post.findMany(),
    await db.agent.findMany(),
    await db.submolt.findMany(),
    await listRevisions(),
  ];
  await savePosts(db, posts, again);
  const after = [
    await db.post.findMany(),
    await db.agent.findMany(),
    await db.submolt.findMany(),
    await listRevisions(),
  ];
  const withoutLooks = (tables: object[][]) =>
    tables.map((rows) => rows.map((row) => ({ ...row, checkedAt: null, lastSeenAt: null })));
  expect(withoutLooks(after)).toEqual(withoutLooks(before));
  expect((await getPost()).checkedAt).toEqual(again.at);
});

test("an edited text is a new revision; the earlier one is kept, and both are known to their run", async () => {
  await savePosts(db, [aPost()], aSeen());
  await savePosts(db, [aPost({ content: "Edited." })], again);
  expect(await getPost()).toMatchObject({
    content: "Edited.",
    revision: 2,
    firstSeenRunId: "run-1",
    lastChangedRunId: "run-2",
  });
  expect(await listRevisions()).toMatchObject([
    { revision: 1, content: aPost().content, runId: "run-1" },
    { revision: 2, content: "Edited.", runId: "run-2" },
  ]);
});

test("votes, counts and flags change in place and are no change of the post", async () => {
  await savePosts(db, [aPost()], aSeen());
  await savePosts(db, [aPost({ upvotes: 90, downvotes: 7, commentCount: 4, isPinned: true, isSpam: true })], again);
  expect(await getPost()).toMatchObject({
    upvotes: 90n,
    downvotes: 7n,
    commentCount: 4n,
    isPinned: true,
    isSpam: true,
    revision: 1,
    lastChangedRunId: "run-1",
  });
});

test("an author and a community that are not told do not erase known ones, and may be told later", async () => {
  await savePosts(db, [aPost(), aPost({ id: "post-2", author: null, submolt: null })], aSeen());
  await savePosts(db, [aPost({ author: null, submolt: null, type: null }), aPost({ id: "post-2" })], again);
  expect(await getPost()).toMatchObject({ authorId: "agent-1", submoltId: "submolt-1", type: "text" });
  expect(await getPost("post-2")).toMatchObject({
    authorId: "agent-1",
    submoltId: "submolt-1",
    lastChangedRunId: "run-1",
  });
});

test("a deleted post keeps the text that was known, however the site writes its absence", async () => {
  for (const [i, content] of ["[deleted]", "", " [Removed] "].entries()) {
    const id = `post-${i}`;
    await savePosts(db, [aPost({ id })], aSeen());
    await savePosts(db, [aPost({ id, title: "[deleted]", content, author: null, isDeleted: true })], again);
    expect(await getPost(id)).toMatchObject({
      title: aPost().title,
      content: aPost().content,
      authorId: "agent-1",
      revision: 1,
      deletedAt: again.at,
      lastChangedRunId: "run-2",
    });
  }
});

test("a deletion keeps its first day, and a post that is told again is not deleted", async () => {
  const gone = aPost({ isDeleted: true, content: "[deleted]" });
  await savePosts(db, [aPost()], aSeen());
  await savePosts(db, [gone], again);
  await savePosts(db, [gone], aSeen({ minute: 30 }));
  expect(await getPost()).toMatchObject({ deletedAt: again.at, lastChangedRunId: "run-2" });
  await savePosts(db, [aPost()], aSeen({ minute: 40 }));
  expect(await getPost()).toMatchObject({ deletedAt: null, revision: 1, lastChangedRunId: "run-1" });
});

test("a text that differs and is no tombstone is kept even if the post is deleted by then", async () => {
  await savePosts(db, [aPost()], aSeen());
  await savePosts(db, [aPost({ content: "Last words.", isDeleted: true })], again);
  expect(await getPost()).toMatchObject({ content: "Last words.", revision: 2, deletedAt: again.at });
});

test("of equal ids in one call the last wins, and what only the first tells is kept", async () => {
  await savePosts(db, [aPost({ content: "First." }), aPost({ content: "Second.", author: null })], aSeen());
  expect(await getPost()).toMatchObject({ content: "Second.", authorId: "agent-1", revision: 1 });
  expect(await listRevisions()).toHaveLength(1);
});

test("a renamed author or community is renamed, and known as changed", async () => {
  await savePosts(db, [aPost()], aSeen());
  await savePosts(
    db,
    [
      aPost({
        author: { id: "agent-1", name: "NewName" },
        submolt: { id: "submolt-1", name: "g2", displayName: null },
      }),
    ],
    again,
  );
  expect(await db.agent.findMany()).toMatchObject([
    { name: "NewName", firstSeenRunId: "run-1", lastChangedRunId: "run-2" },
  ]);
  expect(await db.submolt.findMany()).toMatchObject([
    { name: "g2", displayName: "General", lastChangedRunId: "run-2" },
  ]);
});

test("takes thousands of posts at once, with texts that would break a naive statement", async () => {
  const hostile = [
    '{a,"b"}',
    "NULL",
    "\\",
    "'; DROP TABLE post; --",
    "line\nline\ttab",
    "𝔘𝔫𝔦 \u202e \u200b 🦀",
    "$1 %s {0}",
  ];
  const posts = Array.from({ length: 2_500 }, (_, i) =>
    aPost({
      id: `p${i}`,
      title: hostile[i % hostile.length] ?? "",
      content: `${i} ${hostile[(i + 1) % hostile.length]}`,
    }),
  );
  await savePosts(db, posts, aSeen());
  const stored = await db.post.findMany({ select: { id: true, title: true, content: true } });
  const byId = (rows: { id: string; title: string; content: string }[]) =>
    rows.map(({ id, title, content }) => ({ id, title, content })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  expect(byId(stored)).toEqual(byId(posts));
  expect(await db.contentRevision.count()).toBe(2_500);
  await savePosts(db, [], again);
});

test("a batch with a row that the database refuses fails loudly and leaves nothing of the batch behind", async () => {
  await expect(savePosts(db, [aPost(), aPost({ id: "post-2", createdAt: "no time" })], aSeen())).rejects.toThrow(
    "no time",
  );
  expect([await db.post.count(), await db.agent.count(), await db.contentRevision.count()]).toEqual([0, 0, 0]);
});

test("batches that meet in the same rows wait for each other, and every text that was seen is kept", async () => {
  const batch = (from: number) =>
    Array.from({ length: 60 }, (_, i) =>
      aPost({
        id: `p${(from + i) % 100}`,
        author: { id: `a${(i * 7) % 13}`, name: `A${(i * 7) % 13}` },
        content: `seen by ${from % 3}`,
      }),
    ).reverse();
  await Promise.all(Array.from({ length: 12 }, (_, i) => savePosts(db, batch(i * 17), aSeen())));
  expect(await db.post.count()).toBe(100);
  const revisions = await db.post.aggregate({ _sum: { revision: true } });
  expect(await db.contentRevision.count()).toBe(revisions._sum.revision);
  expect(await db.transcriptDue.count()).toBe(100);
});
