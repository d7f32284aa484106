import { beforeEach, expect, test } from "vitest";
import { aComment } from "../../test/builders/a-comment";
import { anEvaluationRow } from "../../test/builders/a-due-subject";
import { aJudgedSubject } from "../../test/builders/a-judged-subject";
import { aPost } from "../../test/builders/a-post";
import { aRun, aSeen } from "../../test/builders/a-run";
import { saveDueTranscripts } from "../../test/builders/save-due-transcripts";
import { aDatabase } from "../../test/test-database";
import type { JudgedSubject } from "../judging/types";
import type { Database } from "./database";
import { type EvaluationsDue, listEvaluationsDue } from "./list-evaluations-due";
import { saveComments } from "./save-comments";
import { saveEvaluations } from "./save-evaluation";
import { savePosts } from "./save-posts";

let db: Database;
beforeEach(async () => {
  db = (await aDatabase()).database;
  await aRun(db);
  await aRun(db, { id: "run-2" });
});

const at = (minute: number) => `2026-01-31T10:${String(minute).padStart(2, "0")}:00.000Z`;
const everything = {
  runId: "run-1",
  hasJudge: true,
  comments: true,
  commentShare: 1,
  failedRejudgeRuns: 3,
  limit: 100,
  scope: { from: null, to: null },
};
const list = (asked: Partial<EvaluationsDue> = {}) => listEvaluationsDue(db, { ...everything, ...asked });
const listIds = async (asked: Partial<EvaluationsDue> = {}) => (await list(asked)).map((due) => due.id);

async function aThread() {
  await savePosts(db, [aPost({ createdAt: at(1) }), aPost({ id: "post-2", createdAt: at(3) })], aSeen());
  await saveComments(db, [aComment({ createdAt: at(2) }), aComment({ id: "comment-2", createdAt: at(4) })], aSeen());
  await saveDueTranscripts(db);
}

/** Gives everything that is due in a run the same outcome; the number of items. */
async function evaluateAll(
  judged: Partial<JudgedSubject>,
  asked: Partial<EvaluationsDue> = {},
  inclusionProbability = 1,
) {
  const due = await list(asked);
  const runId = asked.runId ?? "run-1";
  await saveEvaluations(
    db,
    due.map((of) => anEvaluationRow(of, { judged: aJudgedSubject(judged), runId, inclusionProbability })),
  );
  return due.length;
}

test("what is new is due, posts before comments and the newest first, with all that judging needs to know", async () => {
  await aThread();
  expect(await listIds()).toEqual(["post-2", "post-1", "comment-2", "comment-1"]);
  expect(await listIds({ limit: 3 })).toEqual(["post-2", "post-1", "comment-2"]);
  expect((await list())[3]).toEqual({
    kind: "comment",
    id: "comment-1",
    postId: "post-1",
    contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    revision: 1,
    repeat: 0,
    authorId: "agent-2",
    submoltId: "submolt-1",
    contentAt: at(2),
    isDeleted: false,
    isEmpty: false,
    transcriptId: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

test("nothing is due before its thread has transcripts, nor while an edited thread waits for new ones", async () => {
  await savePosts(db, [aPost(), aPost({ id: "post-2" })], aSeen());
  expect(await listIds()).toEqual([]);
  await saveDueTranscripts(db);
  await savePosts(db, [aPost({ content: "Edited." })], aSeen());
  expect(await listIds()).toEqual(["post-2"]);
  await saveDueTranscripts(db);
  expect(await listIds()).toEqual(["post-2", "post-1"]);
});

test("what has a verdict is not due, until its text changes; votes and deletion make nothing due", async () => {
  await aThread();
  expect(await evaluateAll({})).toBe(4);
  await savePosts(
    db,
    [aPost({ upvotes: 99, createdAt: at(1) }), aPost({ id: "post-2", isDeleted: true, content: "[deleted]" })],
    aSeen(),
  );
  await saveDueTranscripts(db);
  expect(await listIds()).toEqual([]);
  await saveComments(db, [aComment({ content: "Edited." })], aSeen());
  await saveDueTranscripts(db);
  expect(await list()).toMatchObject([{ id: "comment-1", revision: 2, repeat: 0 }]);
});

test("empty and deleted subjects are due and known as such", async () => {
  await savePosts(
    db,
    [
      aPost({ title: " ", content: "\n\t" }),
      aPost({ id: "post-2", title: "", content: "", url: "https://example.org" }),
    ],
    aSeen(),
  );
  await saveComments(db, [aComment({ content: "", isDeleted: true })], aSeen());
  await saveDueTranscripts(db);
  expect(await list()).toMatchObject([
    { id: "post-2", isEmpty: false, isDeleted: false },
    { id: "post-1", isEmpty: true, isDeleted: false },
    { id: "comment-1", isEmpty: true, isDeleted: true },
  ]);
});

test("a failed item is tried by so many later runs as are set, once in each, under an id of its own", async () => {
  await savePosts(db, [aPost()], aSeen());
  await saveDueTranscripts(db);
  const tries: number[] = [];
  for (let run = 0; run < 6; run++) {
    const runId = await aRun(db, { id: `later-${run}` });
    for (;;) {
      const due = await list({ runId });
      if (due.length === 0) break;
      tries.push(...due.map((of) => of.repeat));
      await evaluateAll({ outcome: run % 2 ? "failed" : "over_budget" }, { runId });
    }
  }
  expect(tries).toEqual([0, 1, 2, 3]);
  expect(await db.evaluation.count()).toBe(4);
  expect(await listIds({ runId: "run-2", failedRejudgeRuns: 4 })).toEqual(["post-1"]);
  expect(await listIds({ runId: "run-2", failedRejudgeRuns: 0 })).toEqual([]);
});

test("what no judge was there for waits for one, whatever the number of later tries", async () => {
  await aThread();
  const unjudged = { outcome: "failed", reason: "no_judge: no key is set" } as const;
  expect(await evaluateAll(unjudged)).toBe(4);
  expect(await listIds({ runId: "run-2", hasJudge: false })).toEqual([]);
  expect(await listIds({ runId: "run-2", failedRejudgeRuns: 0 })).toEqual([
    "post-2",
    "post-1",
    "comment-2",
    "comment-1",
  ]);
  await evaluateAll({ outcome: "failed" }, { runId: "run-2" });
  expect(await list({ failedRejudgeRuns: 2, limit: 1 })).toMatchObject([{ id: "post-2", repeat: 2 }]);
});

test("refused, invalid, abstained and filtered are answers, and are not asked for again", async () => {
  await aThread();
  const outcomes = ["refused", "invalid", "abstained", "filtered"] as const;
  const due = await list();
  await saveEvaluations(
    db,
    due.map((of, i) => anEvaluationRow(of, { judged: aJudgedSubject({ outcome: outcomes[i] ?? "refused" }) })),
  );
  expect(await listIds({ runId: "run-2" })).toEqual([]);
});

test("comments left out by sampling are due again when the share grows, and only then", async () => {
  await aThread();
  await evaluateAll({}, { limit: 2 });
  await evaluateAll({ outcome: "not_sampled" }, { commentShare: 0.2 }, 0.2);
  expect(await listIds({ runId: "run-2", commentShare: 0.2 })).toEqual([]);
  expect(await listIds({ runId: "run-2", commentShare: 0.1 })).toEqual([]);
  expect(await listIds({ runId: "run-2", comments: false })).toEqual([]);
  expect(await list({ runId: "run-2", commentShare: 0.5 })).toMatchObject([
    { id: "comment-2", repeat: 1 },
    { id: "comment-1", repeat: 1 },
  ]);
});

test("comments that are not judged at all are due once, to be told so, and again when they are to be judged", async () => {
  await aThread();
  await evaluateAll({}, { limit: 2 });
  expect(await evaluateAll({ outcome: "not_sampled" }, { comments: false }, 0)).toBe(2);
  expect(await listIds({ runId: "run-2", comments: false })).toEqual([]);
  expect(await listIds({ runId: "run-2" })).toEqual(["comment-2", "comment-1"]);
});

test("smaller and larger earlier shares are all listed in the end", async () => {
  await aThread();
  await evaluateAll({}, { limit: 2 });
  const due = await list();
  await saveEvaluations(
    db,
    due.map((of, i) =>
      anEvaluationRow(of, {
        judged: aJudgedSubject({ outcome: "not_sampled" }),
        inclusionProbability: i === 0 ? 0.3 : 0.1,
      }),
    ),
  );
  expect(await listIds({ runId: "run-2" })).toEqual(["comment-1"]);
  await evaluateAll({}, { runId: "run-2" });
  expect(await listIds({ runId: "run-2" })).toEqual(["comment-2"]);
});

test("a scope takes content from its start up to, not including, its end", async () => {
  await aThread();
  expect(await listIds({ scope: { from: new Date(at(2)), to: new Date(at(3)) } })).toEqual(["comment-1"]);
  expect(await listIds({ scope: { from: new Date(at(3)), to: null } })).toEqual(["post-2", "comment-2"]);
  await evaluateAll({ outcome: "failed" });
  expect(await listIds({ runId: "run-2", scope: { from: null, to: new Date(at(2)) } })).toEqual(["post-1"]);
});
