import fc from "fast-check";
import { expect, test } from "vitest";
import { aComment } from "../../test/builders/a-comment";
import { aDueSubject, anEvaluationRow } from "../../test/builders/a-due-subject";
import { aJudgedSubject, anEpoch } from "../../test/builders/a-judged-subject";
import { aPost } from "../../test/builders/a-post";
import { aRun, aSeen } from "../../test/builders/a-run";
import { aDatabase } from "../../test/test-database";
import type { Outcome } from "../judging/types";
import { attributeEvaluations } from "./attribute-evaluations";
import { compareRollups } from "./compare-rollups";
import type { Database } from "./database";
import { recountRollups } from "./recount-rollups";
import { saveComments } from "./save-comments";
import { saveEvaluation, saveEvaluations } from "./save-evaluation";
import { savePosts } from "./save-posts";

const texts = ["One text.", "Another text.", "A third text."] as const;
const hours = ["2026-01-31T10:59:59.999Z", "2026-01-31T11:00:00.000Z"] as const;
const subjects = ["post-0", "post-1", "comment-0", "comment-1"] as const;

const subject = fc.constantFrom(...subjects);
const text = fc.constantFrom(...texts);
const judged = fc.record({
  outcome: fc.constantFrom<Outcome>(
    "scored",
    "scored",
    "scored",
    "failed",
    "over_budget",
    "abstained",
    "not_sampled",
    "refused",
  ),
  scores: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 4, maxLength: 4 }),
  epoch: fc.constantFrom("epoch-1", "epoch-2"),
});
const evaluation = fc.record({ subject, text, repeat: fc.integer({ min: 0, max: 2 }), judged });
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("save" as const), evaluation }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("saveMany" as const),
      evaluations: fc.array(evaluation, { maxLength: 6 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("edit" as const), subject, text, told: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("attribute" as const) }) },
);
type Evaluation = typeof evaluation extends fc.Arbitrary<infer T> ? T : never;
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const index = (id: string) => Number(id.at(-1));
/** The subject as the site tells it with this text; who wrote it and where is sometimes told only later. */
const postOf = (id: string, content: string, told: boolean) =>
  aPost({ id, content, createdAt: hours[index(id) % 2] ?? "", ...(told ? {} : { author: null, submolt: null }) });
const commentOf = (id: string, content: string, told: boolean) =>
  aComment({ id, postId: "post-0", content, createdAt: hours[index(id) % 2] ?? "", ...(told ? {} : { author: null }) });
const edit = (db: Database, id: string, content: string, told: boolean) =>
  id.startsWith("post")
    ? savePosts(db, [postOf(id, content, told)], aSeen())
    : saveComments(db, [commentOf(id, content, told)], aSeen());

function rowOf({ subject: id, text: content, repeat, judged: said }: Evaluation) {
  const due = aDueSubject((id.startsWith("post") ? postOf : commentOf)(id, content, true), { repeat });
  const epoch = anEpoch({ id: said.epoch, modelServed: said.epoch });
  return anEvaluationRow(due, {
    judged: aJudgedSubject(said.outcome === "scored" ? { scores: said.scores, epoch } : { outcome: said.outcome }),
  });
}

async function take(db: Database, action: Step): Promise<unknown> {
  if (action.kind === "edit") return edit(db, action.subject, action.text, action.told);
  if (action.kind === "attribute") return attributeEvaluations(db);
  if (action.kind === "saveMany") return saveEvaluations(db, action.evaluations.map(rowOf));
  const { due, judged: said, ...by } = rowOf(action.evaluation);
  return saveEvaluation(db, due, said, by);
}

/** Counts the published evaluations one by one, in plain code. */
async function countPlainly(db: Database): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const add = (...key: unknown[]) => {
    counts[key.join(" ")] = (counts[key.join(" ")] ?? 0) + 1;
  };
  for (const e of await db.evaluation.findMany({ where: { isCurrent: true }, include: { dimensionScores: true } })) {
    const hour = `${e.contentAt.toISOString().slice(0, 13)}:00`;
    add("outcome_hour", hour, e.submoltId ?? "", e.subjectKind, e.outcome);
    if (e.authorId !== null) add("outcome_agent", e.authorId, e.subjectKind, e.outcome);
    for (const s of e.dimensionScores) {
      add("score_hour", hour, e.submoltId ?? "", e.subjectKind, s.dimension, e.epochId, s.score);
      if (e.authorId !== null) add("score_agent", e.authorId, e.subjectKind, s.dimension, e.epochId, s.score);
    }
  }
  return counts;
}

async function readCounters(db: Database): Promise<Record<string, number>> {
  const hourOf = (at: Date) => `${at.toISOString().slice(0, 13)}:00`;
  const some = { where: { n: { gt: 0 } } };
  const rows = [
    ...(await db.outcomeHour.findMany(some)).map((r) => [
      ["outcome_hour", hourOf(r.hour), r.submoltId, r.kind, r.outcome],
      r.n,
    ]),
    ...(await db.outcomeAgent.findMany(some)).map((r) => [["outcome_agent", r.agentId, r.kind, r.outcome], r.n]),
    ...(await db.scoreHour.findMany(some)).map((r) => [
      ["score_hour", hourOf(r.hour), r.submoltId, r.kind, r.dimension, r.epochId, r.score],
      r.n,
    ]),
    ...(await db.scoreAgent.findMany(some)).map((r) => [
      ["score_agent", r.agentId, r.kind, r.dimension, r.epochId, r.score],
      r.n,
    ]),
  ] as [unknown[], bigint][];
  return Object.fromEntries(rows.map(([key, n]) => [key.join(" "), Number(n)]));
}

test("after any sequence of judgements, retries, edits and late attributions the counters are what counting one by one gives", async () => {
  const { database: db } = await aDatabase();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      await db.$executeRaw`TRUNCATE run, agent, submolt, post, comment, evaluation, judge_epoch, evaluation_due, score_hour, score_agent, outcome_hour, outcome_agent CASCADE`;
      await aRun(db);
      for (const id of subjects) await edit(db, id, texts[0], index(id) === 0);
      for (const action of steps) await take(db, action);

      expect(await compareRollups(db)).toEqual([]);
      expect(await readCounters(db)).toEqual(await countPlainly(db));
      await expectOnePublished(db);
      const before = await readCounters(db);
      await recountRollups(db);
      expect(await readCounters(db)).toEqual(before);
    }),
    { numRuns: 60, seed: 20_260_131 },
  );
});

/** Whatever was judged has one published evaluation, of the present text wherever that has one that is final; and what has none waits. */
async function expectOnePublished(db: Database) {
  const rows = await db.$queryRaw<
    { published: number; judged: number; ofPresent: boolean; finalOfPresent: boolean; waits: boolean }[]
  >`
    SELECT count(e.id) FILTER (WHERE e.is_current)::int AS published, count(e.id)::int AS judged,
      COALESCE(bool_or(e.is_current AND e.content_hash = s.content_hash), false) AS "ofPresent",
      COALESCE(bool_or(e.content_hash = s.content_hash AND e.outcome NOT IN ('failed', 'over_budget', 'not_sampled')), false) AS "finalOfPresent",
      EXISTS (SELECT 1 FROM evaluation_due d WHERE d.subject_id = s.id) AS waits
    FROM (SELECT id, content_hash FROM post UNION ALL SELECT id, content_hash FROM comment) s
      LEFT JOIN evaluation e ON e.subject_id = s.id GROUP BY s.id, s.content_hash`;
  expect(rows).toHaveLength(subjects.length);
  for (const row of rows) {
    expect(row.published).toBe(Math.min(row.judged, 1));
    expect(row.waits).toBe(!row.ofPresent);
    if (row.finalOfPresent) expect(row.ofPresent).toBe(true);
  }
}

test("a counter that is wrong is found and named, and a recount mends it", async () => {
  const { database: db } = await aDatabase();
  await aRun(db);
  await savePosts(db, [aPost()], aSeen());
  await saveEvaluations(db, [anEvaluationRow(aDueSubject(aPost()))]);
  await db.$executeRaw`UPDATE outcome_hour SET n = 5`;
  await db.$executeRaw`DELETE FROM score_agent WHERE dimension = 'harm_enablement'`;
  await db.$executeRaw`INSERT INTO outcome_agent VALUES ('nobody', 'post', 'failed', 2)`;
  expect(await compareRollups(db)).toEqual([
    { table: "score_agent", key: "agent-1 post harm_enablement epoch-1 0", stored: 0, counted: 1 },
    { table: "outcome_hour", key: "2026-01-31 10:00:00+00 submolt-1 post scored", stored: 5, counted: 1 },
    { table: "outcome_agent", key: "nobody post failed", stored: 2, counted: 0 },
  ]);
  await recountRollups(db);
  expect(await compareRollups(db)).toEqual([]);
});

test("recounting and attributing while judgements are saved counts none of them twice and misses none", async () => {
  const { database: db } = await aDatabase();
  await aRun(db);
  const posts = Array.from({ length: 60 }, (_, i) =>
    aPost({ id: `p${i}`, author: { id: `a${i % 4}`, name: `A${i % 4}` } }),
  );
  const rows = posts.map((post) => anEvaluationRow(aDueSubject(post)));
  await savePosts(
    db,
    posts.map((post) => ({ ...post, author: null, submolt: null })),
    aSeen(),
  );
  await saveEvaluations(db, rows.slice(0, 30));
  await savePosts(db, posts, aSeen());
  const [late] = await Promise.all([
    attributeEvaluations(db),
    recountRollups(db),
    ...rows.slice(30).map((row) => saveEvaluations(db, [row])),
    recountRollups(db),
  ]);
  expect(late).toEqual({ attributed: 30 });
  expect(await compareRollups(db)).toEqual([]);
  expect(await db.evaluation.count({ where: { authorId: null } })).toBe(0);
  expect(await db.outcomeHour.findMany({ where: { n: { gt: 0 } } })).toMatchObject([
    { submoltId: "submolt-1", n: 60n },
  ]);
});
