import { beforeEach, expect, test } from "vitest";
import { aComment } from "../../test/builders/a-comment";
import { aDueSubject, anEvaluationRow } from "../../test/builders/a-due-subject";
import { aJudgedSubject, anEpoch, aVerdict } from "../../test/builders/a-judged-subject";
import { aPost } from "../../test/builders/a-post";
import { aRun, aSeen } from "../../test/builders/a-run";
import { aDatabase } from "../../test/test-database";
import { compareRollups } from "./compare-rollups";
import type { Database } from "./database";
import { saveComments } from "./save-comments";
import { saveEvaluation, saveEvaluations } from "./save-evaluation";
import { savePosts } from "./save-posts";
import type { EvaluationRow } from "./types";

let db: Database;
beforeEach(async () => {
  db = (await aDatabase()).database;
  await aRun(db);
  await savePosts(db, [aPost()], aSeen());
});

const save = ({ due, judged, ...by }: EvaluationRow) => saveEvaluation(db, due, judged, by);
const duePost = aDueSubject(aPost());
const hour = new Date("2026-01-31T10:00:00.000Z");
const listOutcomes = () => db.outcomeHour.findMany({ where: { n: { gt: 0 } }, orderBy: { outcome: "asc" } });

test("publishes a verdict with its scores, its evidence, its judge and its cost, and counts it", async () => {
  const judged = aJudgedSubject({
    scores: [7, 2],
    verdict: aVerdict([7, 2], { addressesEvaluator: true, quotesDropped: 1 }),
  });
  expect(await save(anEvaluationRow(duePost, { judged }))).toEqual({ inserted: true });
  expect(
    await db.evaluation.findMany({ include: { dimensionScores: { include: { evidences: true } } } }),
  ).toMatchObject([
    {
      subjectKind: "post",
      subjectId: "post-1",
      postId: "post-1",
      authorId: "agent-1",
      submoltId: "submolt-1",
      contentAt: new Date(aPost().createdAt),
      outcome: "scored",
      isCurrent: true,
      maxScore: 7,
      topDimension: "harm_enablement",
      addressesEvaluator: true,
      quotesDropped: 1,
      epochId: "epoch-1",
      dimensionScores: expect.arrayContaining([
        expect.objectContaining({
          dimension: "harm_enablement",
          score: 7,
          band: "significant",
          evidences: [expect.objectContaining({ startOffset: 0, endOffset: 10, grade: "exact", quote: "Nothing ha" })],
        }),
        expect.objectContaining({ dimension: "delusional_sycophancy", score: 0, evidences: [] }),
      ]),
    },
  ]);
  expect(await db.run.findUnique({ where: { id: "run-1" } })).toMatchObject({
    modelCalls: 1,
    costUsd: expect.objectContaining({}),
  });
  expect(Number((await db.run.findUniqueOrThrow({ where: { id: "run-1" } })).costUsd)).toBe(0.0012);
  expect(await db.scoreHour.findMany({ where: { score: { gt: 0 } }, orderBy: { score: "asc" } })).toEqual([
    {
      hour,
      submoltId: "submolt-1",
      kind: "post",
      dimension: "deception_or_evasion",
      epochId: "epoch-1",
      score: 2,
      n: 1n,
    },
    { hour, submoltId: "submolt-1", kind: "post", dimension: "harm_enablement", epochId: "epoch-1", score: 7, n: 1n },
  ]);
  expect(await db.scoreAgent.count()).toBe(4);
  expect(await db.outcomeAgent.findMany()).toEqual([{ agentId: "agent-1", kind: "post", outcome: "scored", n: 1n }]);
  expect(await db.evaluationDue.count()).toBe(0);
});

test("the same id again changes nothing, neither verdict nor counters nor cost", async () => {
  await save(anEvaluationRow(duePost, { judged: aJudgedSubject({ scores: [3] }) }));
  expect(await save(anEvaluationRow(duePost, { judged: aJudgedSubject({ scores: [10] }) }))).toEqual({
    inserted: false,
  });
  expect(await db.evaluation.findMany()).toMatchObject([{ maxScore: 3, isCurrent: true }]);
  expect(await db.run.findUnique({ where: { id: "run-1" } })).toMatchObject({ modelCalls: 1 });
  expect(await listOutcomes()).toMatchObject([{ outcome: "scored", n: 1n }]);
});

test("a verdict supersedes the failure before it: the row stays, the counters move", async () => {
  const failed = aJudgedSubject({ outcome: "failed", modelCalls: 3, costUsd: 0.5 });
  await save(anEvaluationRow(duePost, { judged: failed }));
  expect(await listOutcomes()).toMatchObject([{ outcome: "failed", n: 1n }]);
  await save(anEvaluationRow({ ...duePost, repeat: 1 }, { judged: aJudgedSubject({ scores: [9] }) }));
  expect(await db.evaluation.findMany({ orderBy: { repeat: "asc" } })).toMatchObject([
    { outcome: "failed", isCurrent: false, maxScore: null, reason: "test: failed" },
    { outcome: "scored", isCurrent: true, maxScore: 9, reason: null },
  ]);
  expect(await listOutcomes()).toMatchObject([{ outcome: "scored", n: 1n }]);
  expect(await db.run.findUnique({ where: { id: "run-1" } })).toMatchObject({ modelCalls: 4 });
});

test("of the same text nothing replaces a verdict but a verdict", async () => {
  await save(anEvaluationRow(duePost));
  await save(anEvaluationRow({ ...duePost, repeat: 1 }, { judged: aJudgedSubject({ outcome: "refused" }) }));
  expect(await listOutcomes()).toMatchObject([{ outcome: "scored", n: 1n }]);
  await save(anEvaluationRow({ ...duePost, repeat: 2 }, { judged: aJudgedSubject({ scores: [5] }) }));
  expect(await db.evaluation.findMany({ where: { isCurrent: true } })).toMatchObject([{ maxScore: 5 }]);
});

test("a judgement of an older text is kept, and is published only until the present text has one", async () => {
  const edited = aPost({ content: "Edited." });
  await savePosts(db, [edited], aSeen());
  await save(anEvaluationRow(duePost, { judged: aJudgedSubject({ scores: [1] }) }));
  expect(await db.evaluation.findMany({ where: { isCurrent: true } })).toMatchObject([{ maxScore: 1 }]);
  expect(await db.evaluationDue.count()).toBe(1);
  await save(anEvaluationRow(aDueSubject(edited, { revision: 2 }), { judged: aJudgedSubject({ scores: [2] }) }));
  await save(anEvaluationRow({ ...duePost, repeat: 1 }, { judged: aJudgedSubject({ scores: [8] }) }));
  expect(await db.evaluation.findMany({ where: { isCurrent: true } })).toMatchObject([{ maxScore: 2, revision: 2 }]);
  expect(await db.evaluationDue.count()).toBe(0);
});

test("an edit that is taken back brings its verdict back, and nobody is paid again", async () => {
  const edited = aPost({ content: "Edited." });
  await save(anEvaluationRow(duePost, { judged: aJudgedSubject({ scores: [1] }) }));
  await savePosts(db, [edited], aSeen());
  await save(anEvaluationRow(aDueSubject(edited, { revision: 2 }), { judged: aJudgedSubject({ scores: [2] }) }));
  await savePosts(db, [aPost()], aSeen());
  expect(await db.evaluation.findMany({ where: { isCurrent: true } })).toMatchObject([{ maxScore: 1, revision: 1 }]);
  expect(await db.evaluationDue.count()).toBe(0);
  expect(await compareRollups(db)).toEqual([]);
});

test("where author and community were not told, agents' counters stay empty and the community is ''", async () => {
  const post = aPost({ id: "post-2", author: null, submolt: null });
  await savePosts(db, [post], aSeen());
  await save(anEvaluationRow(aDueSubject(post)));
  expect(await db.scoreAgent.count()).toBe(0);
  expect(await listOutcomes()).toMatchObject([{ submoltId: "", outcome: "scored" }]);
});

test("a comment counts in its own hour and in the community of its post", async () => {
  await saveComments(db, [aComment({ createdAt: "2026-01-31T23:59:59.999Z" })], aSeen());
  await save(anEvaluationRow(aDueSubject(aComment())));
  expect(await listOutcomes()).toMatchObject([
    { hour: new Date("2026-01-31T23:00:00.000Z"), submoltId: "submolt-1", kind: "comment" },
  ]);
});

test("keeps what a model wrote even where PostgreSQL could not hold it", async () => {
  const verdict = aVerdict([4]);
  const scores = verdict.scores.map((score) => ({ ...score, reasoning: "NUL \0 and half a pair \ud83e" }));
  const rawAnswers = [{ model: "m", finishReason: "stop", content: '{"\0": "\ud83e"}', problem: null }];
  const judged = aJudgedSubject({ verdict: { ...verdict, scores }, rawAnswers, provider: "p\0" });
  expect(await save(anEvaluationRow(duePost, { judged }))).toEqual({ inserted: true });
  expect(await db.evaluation.findMany({ include: { dimensionScores: true } })).toMatchObject([
    {
      rawAnswers: [{ content: '{"\u2400": "\ufffd"}' }],
      dimensionScores: expect.arrayContaining([
        expect.objectContaining({ reasoning: "NUL \u2400 and half a pair \ufffd" }),
      ]),
    },
  ]);
});

test("a judgement that the database refuses leaves nothing of itself behind", async () => {
  const verdict = aVerdict([3]);
  const wrong = { ...verdict, scores: verdict.scores.map((score) => ({ ...score, score: 42 })) };
  await expect(save(anEvaluationRow(duePost, { judged: aJudgedSubject({ verdict: wrong }) }))).rejects.toThrow("check");
  await expect(save(anEvaluationRow({ ...duePost, id: "unknown" }))).rejects.toThrow("There is no post unknown");
  expect([
    await db.evaluation.count(),
    await db.judgeEpoch.count(),
    await db.scoreHour.count(),
    await db.outcomeHour.count(),
  ]).toEqual([0, 0, 0, 0]);
  expect(await db.run.findUnique({ where: { id: "run-1" } })).toMatchObject({ modelCalls: 0 });
  expect(await db.evaluationDue.count()).toBe(1);
});

test("32 judgements at once that meet in the same counters come out right, without a deadlock", async () => {
  const posts = Array.from({ length: 32 }, (_, i) =>
    aPost({
      id: `p${i}`,
      author: { id: `a${i % 3}`, name: `A${i % 3}` },
      submolt: { id: `s${i % 2}`, name: `s${i % 2}`, displayName: null },
      createdAt: `2026-01-31T1${i % 4}:00:00.000Z`,
    }),
  );
  await savePosts(db, posts, aSeen());
  const judgedAs = (i: number, repeat: number) =>
    repeat === 0 && i % 2 === 0
      ? aJudgedSubject({ outcome: "failed" })
      : aJudgedSubject({
          scores: [i % 11, (i * 3) % 11, (i * 5) % 11],
          epoch: anEpoch({ id: `e${i % 2}`, modelServed: `m${i % 2}` }),
        });
  for (const repeat of [0, 1])
    await Promise.all(
      posts.map((post, i) => save(anEvaluationRow(aDueSubject(post, { repeat }), { judged: judgedAs(i, repeat) }))),
    );
  expect(await compareRollups(db)).toEqual([]);
  expect(await db.evaluation.count()).toBe(64);
  expect((await listOutcomes()).reduce((sum, row) => sum + row.n, 0n)).toBe(32n);
  // 16 failures without a call, and 16 + 32 verdicts of one call each.
  expect(await db.run.findUnique({ where: { id: "run-1" } })).toMatchObject({ modelCalls: 48 });
});

test("of the same judgement saved 16 times at once exactly one is inserted", async () => {
  const results = await Promise.all(Array.from({ length: 16 }, () => save(anEvaluationRow(duePost))));
  expect(results.filter((result) => result.inserted)).toHaveLength(1);
  expect(await compareRollups(db)).toEqual([]);
});

test("many outcomes without verdict are saved as a set; a subject that stands twice is taken in order", async () => {
  const posts = Array.from({ length: 1_300 }, (_, i) =>
    aPost({ id: `p${i}`, createdAt: new Date(Date.UTC(2026, 0, 1, i)).toISOString() }),
  );
  await savePosts(db, posts, aSeen());
  const rows = posts.map((post) =>
    anEvaluationRow(aDueSubject(post), { judged: aJudgedSubject({ outcome: "abstained" }) }),
  );
  const first = anEvaluationRow(duePost, { judged: aJudgedSubject({ outcome: "failed" }) });
  const second = anEvaluationRow({ ...duePost, repeat: 1 });
  expect(await saveEvaluations(db, [first, ...rows, second])).toEqual({ inserted: 1_302 });
  expect(await saveEvaluations(db, rows)).toEqual({ inserted: 0 });
  expect(await db.evaluation.findMany({ where: { subjectId: "post-1", isCurrent: true } })).toMatchObject([
    { outcome: "scored" },
  ]);
  expect(await compareRollups(db)).toEqual([]);
  expect(await db.evaluationDue.count()).toBe(0);
});
