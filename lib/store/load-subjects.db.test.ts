import { beforeEach, expect, test } from "vitest";
import { aComment } from "../../test/builders/a-comment";
import { aDueSubject } from "../../test/builders/a-due-subject";
import { aPost } from "../../test/builders/a-post";
import { aRun, aSeen } from "../../test/builders/a-run";
import { saveDueTranscripts } from "../../test/builders/save-due-transcripts";
import { aDatabase } from "../../test/test-database";
import { buildSubject } from "../transcripts/build-subject";
import type { Database } from "./database";
import { listEvaluationsDue } from "./list-evaluations-due";
import { loadSubjects } from "./load-subjects";
import { loadThread } from "./load-thread";
import { saveComments } from "./save-comments";
import { savePosts } from "./save-posts";

let db: Database;
beforeEach(async () => {
  db = (await aDatabase()).database;
  await aRun(db);
});
const list = () =>
  listEvaluationsDue(db, {
    runId: "run-1",
    hasJudge: true,
    comments: true,
    commentShare: 1,
    failedRejudgeRuns: 3,
    limit: 1_000,
    scope: { from: null, to: null },
  });

test("shows of every subject what a judge would be shown of the thread itself", async () => {
  await savePosts(db, [aPost({ url: "https://example.org/x" })], aSeen());
  const chain = Array.from({ length: 40 }, (_, i) =>
    aComment({
      id: `c${i}`,
      parentId: i === 0 ? null : `c${i - 1}`,
      author: i % 5 === 4 ? null : { id: `agent-${i % 3}`, name: `Agent${i % 3}` },
      content: `words of ${i}`,
      createdAt: new Date(Date.UTC(2026, 0, 31, 12, 0, i)).toISOString(),
    }),
  );
  const odd = [
    aComment({ id: "orphan", parentId: "never-seen" }),
    aComment({ id: "reply", parentId: "orphan" }),
    aComment({ id: "circle-1", parentId: "circle-2" }),
    aComment({ id: "circle-2", parentId: "circle-1" }),
  ];
  await saveComments(db, [...chain, ...odd], aSeen());
  await saveDueTranscripts(db);
  const due = await list();
  expect(due).toHaveLength(45);
  const thread = (await loadThread(db, "post-1")) ?? [];
  for (const loaded of await loadSubjects(db, due)) {
    const target = thread.find((message) => message.kind === loaded.kind && message.id === loaded.id);
    if (!target) throw new Error("not in the thread");
    expect({ subject: loaded.subject, context: loaded.context }).toEqual(buildSubject(thread, target));
  }
});

test("shows the texts that the transcript names, not what was written since", async () => {
  await savePosts(db, [aPost()], aSeen());
  await saveComments(db, [aComment()], aSeen());
  await saveDueTranscripts(db);
  const due = await list();
  await savePosts(db, [aPost({ content: "Edited." })], aSeen());
  await saveComments(db, [aComment({ content: "Edited too." })], aSeen());
  expect(await loadSubjects(db, due)).toMatchObject([
    { subject: { content: aPost().content } },
    { subject: { content: aComment().content }, context: [{ content: aPost().content }] },
  ]);
});

test("refuses a subject without a transcript, and one whose text is not stored", async () => {
  await savePosts(db, [aPost()], aSeen());
  await saveComments(db, [aComment()], aSeen());
  await expect(loadSubjects(db, [aDueSubject(aComment())])).rejects.toThrow(
    "There is no transcript of comment comment-1.",
  );
  await expect(loadSubjects(db, [aDueSubject(aPost(), { revision: 2 })])).rejects.toThrow("Revision 2 of post post-1");
  await expect(loadSubjects(db, [aDueSubject(aPost({ content: "Other." }))])).rejects.toThrow("does not name the text");
  expect(await loadSubjects(db, [])).toEqual([]);
});
