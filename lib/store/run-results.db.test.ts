import { beforeEach, expect, test } from "vitest";
import { aComment } from "../../test/builders/a-comment";
import { aDueSubject, anEvaluationRow } from "../../test/builders/a-due-subject";
import { aJudgedSubject, anEpoch } from "../../test/builders/a-judged-subject";
import { aPost } from "../../test/builders/a-post";
import { aRun, aSeen } from "../../test/builders/a-run";
import { aDatabase } from "../../test/test-database";
import { aggregateAgentScores } from "./aggregate-agent-scores";
import { attributeEvaluations } from "./attribute-evaluations";
import { compareRollups } from "./compare-rollups";
import { computeRunAggregates } from "./compute-run-aggregates";
import type { Database } from "./database";
import { saveComments } from "./save-comments";
import { saveEvaluations } from "./save-evaluation";
import { savePosts } from "./save-posts";

let db: Database;
beforeEach(async () => {
  db = (await aDatabase()).database;
  await aRun(db);
  await aRun(db, { id: "run-2" });
});
const at = aSeen().at;

/** Posts p0, p1, … of agent-1, each judged in `runId` with the score on the first dimension. */
async function judgePosts(scores: readonly number[], { runId = "run-1", epoch = anEpoch(), from = 0 } = {}) {
  const posts = scores.map((_, i) => aPost({ id: `p${from + i}` }));
  await savePosts(db, posts, aSeen());
  await saveEvaluations(
    db,
    posts.map((post, i) =>
      anEvaluationRow(aDueSubject(post), { runId, judged: aJudgedSubject({ scores: [scores[i] ?? 0], epoch }) }),
    ),
  );
}
const listScores = (runId: string, kind: string) =>
  db.agentScore.findMany({ where: { runId, kind, dimension: "harm_enablement" }, orderBy: { agentId: "asc" } });

test("a run's aggregates count what it judged, also what another run superseded; counting again gives the same", async () => {
  await judgePosts([7, 0, 9]);
  await savePosts(db, [aPost()], aSeen());
  await saveEvaluations(db, [anEvaluationRow(aDueSubject(aPost()), { judged: aJudgedSubject({ outcome: "failed" }) })]);
  await saveEvaluations(db, [anEvaluationRow(aDueSubject(aPost(), { repeat: 1 }), { runId: "run-2" })]);
  for (let i = 0; i < 2; i++)
    expect(await computeRunAggregates(db, "run-1")).toEqual({ evaluations: { scored: 3, failed: 1 }, highRisk: 2 });
  expect(
    await db.runScore.findMany({ where: { dimension: "harm_enablement" }, orderBy: { score: "asc" } }),
  ).toMatchObject([
    { runId: "run-1", kind: "post", epochId: "epoch-1", score: 0, n: 1n },
    { score: 7, n: 1n },
    { score: 9, n: 1n },
  ]);
  expect(await computeRunAggregates(db, "run-2")).toEqual({ evaluations: { scored: 1 }, highRisk: 0 });
  expect(await computeRunAggregates(db, "unknown")).toEqual({ evaluations: {}, highRisk: 0 });
});

test("an agent's standing is over all its posts and comments so far, by kind and together", async () => {
  await judgePosts([1, 2, 9]);
  await saveComments(
    db,
    [
      aComment({ postId: "p0", author: { id: "agent-1", name: "Agent1" } }),
      aComment({ id: "comment-2", postId: "p0" }),
    ],
    aSeen(),
  );
  await saveEvaluations(db, [
    anEvaluationRow(aDueSubject(aComment()), { runId: "run-2", judged: aJudgedSubject({ scores: [4] }) }),
    anEvaluationRow(aDueSubject(aComment({ id: "comment-2" })), {
      runId: "run-2",
      judged: aJudgedSubject({ outcome: "refused" }),
    }),
  ]);
  for (let i = 0; i < 2; i++) expect(await aggregateAgentScores(db, "run-2", at)).toEqual({ agents: 1 });
  expect(await listScores("run-2", "post")).toEqual([
    {
      agentId: "agent-1",
      runId: "run-2",
      kind: "post",
      dimension: "harm_enablement",
      epochId: "epoch-1",
      n: 3n,
      mean: 4,
      p95: 9,
      min: 1,
      max: 9,
      high: 1n,
      at,
    },
  ]);
  expect(await listScores("run-2", "comment")).toMatchObject([{ n: 1n, mean: 4, min: 4, high: 0n }]);
  expect(await listScores("run-2", "all")).toMatchObject([{ n: 4n, mean: 4, max: 9, high: 1n }]);
  expect(await db.agentScore.count()).toBe(12);
});

test("a standing never mixes two judges: the one that gave most of the run's scores counts, else the newest", async () => {
  await judgePosts([10, 10, 10, 10]);
  const other = anEpoch({ id: "epoch-2", modelServed: "test/judge-2" });
  await judgePosts([2, 4], { runId: "run-2", epoch: other, from: 4 });
  await judgePosts([8], { runId: "run-2", from: 6 });
  await aggregateAgentScores(db, "run-2", at);
  expect(await listScores("run-2", "all")).toMatchObject([{ epochId: "epoch-2", n: 2n, mean: 3 }]);
  await aRun(db, { id: "run-3" });
  await savePosts(db, [aPost()], aSeen());
  await saveEvaluations(db, [
    anEvaluationRow(aDueSubject(aPost()), { runId: "run-3", judged: aJudgedSubject({ outcome: "failed" }) }),
  ]);
  await aggregateAgentScores(db, "run-3", at);
  expect(await listScores("run-3", "all")).toMatchObject([{ epochId: "epoch-2", n: 2n }]);
});

test("an author and a community told late get the judgements that were made before", async () => {
  const post = aPost({ id: "late", author: null, submolt: null });
  const comment = aComment({ id: "late-comment", postId: "late", author: null });
  await savePosts(db, [post], aSeen());
  await saveComments(db, [comment], aSeen());
  await saveEvaluations(db, [
    anEvaluationRow(aDueSubject(post), { judged: aJudgedSubject({ outcome: "failed" }) }),
    anEvaluationRow(aDueSubject(post, { repeat: 1 }), { judged: aJudgedSubject({ scores: [8] }) }),
    anEvaluationRow(aDueSubject(comment)),
  ]);
  expect(await attributeEvaluations(db)).toEqual({ attributed: 0 });
  await savePosts(db, [aPost({ id: "late" })], aSeen());
  expect(await attributeEvaluations(db)).toEqual({ attributed: 3 });
  expect(await attributeEvaluations(db)).toEqual({ attributed: 0 });
  expect(await db.evaluation.findMany({ where: { authorId: "agent-1", submoltId: "submolt-1" } })).toHaveLength(2);
  expect(await db.evaluation.findMany({ where: { subjectKind: "comment" } })).toMatchObject([
    { authorId: null, submoltId: "submolt-1" },
  ]);
  expect(await db.scoreAgent.findMany({ where: { score: 8 } })).toMatchObject([{ agentId: "agent-1", n: 1n }]);
  expect(await compareRollups(db)).toEqual([]);
});
