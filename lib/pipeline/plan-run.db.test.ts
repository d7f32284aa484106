import { expect, test } from "vitest";
import { aComment } from "../../test/builders/a-comment";
import { aDueSubject, anEvaluationRow } from "../../test/builders/a-due-subject";
import { aJudgedSubject } from "../../test/builders/a-judged-subject";
import { aPost } from "../../test/builders/a-post";
import { aRun, aSeen } from "../../test/builders/a-run";
import { saveDueTranscripts } from "../../test/builders/save-due-transcripts";
import { aDatabase } from "../../test/test-database";
import { defaultSettings } from "../settings/definitions";
import { saveCursor } from "../store/cursors";
import type { Database } from "../store/database";
import { saveComments } from "../store/save-comments";
import { saveEvaluations } from "../store/save-evaluation";
import { savePosts } from "../store/save-posts";
import { planRun } from "./plan-run";
import { runParams } from "./run-params";

const now = new Date("2026-01-31T12:00:00.000Z");
const plan = (db: Database, told: Partial<Parameters<typeof planRun>[1]> = {}) =>
  planRun(db, {
    params: runParams.parse({ kind: "hourly" }),
    settings: defaultSettings,
    isDump: false,
    hasJudge: true,
    sampleSecret: "secret",
    spend: { todayUsd: 0, thisMonthUsd: 0 },
    now,
    ...told,
  });

/** Two posts and two comments stored, with transcripts; one of the posts has three comments more on the site. */
async function aStock(db: Database) {
  await aRun(db);
  const posts = [aPost(), aPost({ id: "post-2", commentCount: 5, createdAt: "2026-01-30T08:00:00.000Z" })];
  await savePosts(db, posts, aSeen());
  const comments = [aComment(), aComment({ id: "comment-2", postId: "post-2" })];
  await saveComments(db, comments, aSeen());
  await saveDueTranscripts(db);
  return { posts, comments };
}

test("on an empty database it reads from the top of the list, and there is nothing to reckon a cost from", async () => {
  const { database } = await aDatabase();
  expect(await plan(database)).toMatchObject({
    activeRunId: null,
    posts: { reads: "since", from: null, newestStored: null, gaps: [], cap: 500 },
    threads: { due: 0, cap: 600 },
    agents: { due: 0, cap: 200 },
    judging: { asksModel: true, items: 0, withoutModel: 0, isMore: false },
    estimate: { modelCalls: 0, costUsd: 0 },
    past: { perItem: null, perRun: null },
    atMostUsd: 5,
  });
});

test("it tells what waits, how far the posts are stored and which gaps are open", async () => {
  const { database } = await aDatabase();
  await aStock(database);
  const cursor = {
    newestAt: "2026-01-31T10:15:30.123Z",
    observedFrom: "2026-01-30T00:00:00.000Z",
    gaps: [{ from: "2026-01-30T09:00:00.000Z", to: "2026-01-30T10:00:00.000Z" }],
  };
  await saveCursor(database, "posts", cursor, "run-1");
  expect(await plan(database)).toMatchObject({
    posts: { reads: "since", from: "2026-01-30T09:00:00.000Z", newestStored: cursor.newestAt, gaps: cursor.gaps },
    threads: { due: 1 },
    agents: { due: 2 },
    judging: { items: 4, withoutModel: 0 },
    estimate: null,
  });
});

test("a range counts what lies in it, and reads the posts of that time", async () => {
  const { database } = await aDatabase();
  await aStock(database);
  const params = runParams.parse({ kind: "range", from: "2026-01-30T00:00:00Z", to: "2026-01-31T00:00:00Z" });
  expect(await plan(database, { params })).toMatchObject({
    posts: { reads: "span", from: "2026-01-30T00:00:00.000Z", to: "2026-01-31T00:00:00.000Z" },
    threads: { due: 1 },
    judging: { items: 1 },
  });
});

test("parameters and settings count as they do in the run", async () => {
  const { database } = await aDatabase();
  await aStock(database);
  const hourly = (told: object) => runParams.parse({ kind: "hourly", ...told });
  const dry = await plan(database, { params: hourly({ dryRun: true }) });
  expect(dry).toMatchObject({ judging: { asksModel: false, items: 4 }, estimate: { modelCalls: 0 }, atMostUsd: 0 });
  const postsOnly = await plan(database, { params: hourly({ noComments: true, maxPosts: 7 }) });
  expect(postsOnly).toMatchObject({ posts: { cap: 7 }, threads: { cap: 0 }, judging: { items: 2 } });
  const unsampled = await plan(database, { settings: { ...defaultSettings, judgeComments: false } });
  expect(unsampled).toMatchObject({ judging: { items: 2, withoutModel: 2 } });
  const noJudge = await plan(database, { hasJudge: false });
  expect(noJudge).toMatchObject({ judging: { asksModel: false, items: 0, withoutModel: 4 }, atMostUsd: 0 });
  const dump = await plan(database, { isDump: true });
  expect(dump).toMatchObject({ posts: { cap: null }, threads: { cap: null }, agents: { cap: null } });
  expect((await plan(database, { params: runParams.parse({ kind: "weekly" }) })).posts).toMatchObject({ reads: "all" });
});

test("threads that wait for their transcripts are counted with what waits for the judge", async () => {
  const { database } = await aDatabase();
  await aStock(database);
  await savePosts(database, [aPost({ id: "post-3" })], aSeen());
  expect((await plan(database)).judging.items).toBe(5);
});

test("the cost is reckoned from what the latest runs paid for an item", async () => {
  const { database } = await aDatabase();
  const { posts, comments } = await aStock(database);
  const [post] = posts;
  if (!post) throw new Error("no post");
  const judged = aJudgedSubject({ modelCalls: 2, costUsd: 0.004 });
  const transcript = await database.transcript.findFirstOrThrow({ where: { subjectId: post.id, isCurrent: true } });
  await saveEvaluations(database, [anEvaluationRow(aDueSubject(post, { transcriptId: transcript.id }), { judged })]);
  await database.run.update({ where: { id: "run-1" }, data: { modelCalls: 2, costUsd: 0.004 } });
  const { judging, estimate, past } = await plan(database);
  expect(judging.items).toBe(1 + comments.length);
  expect(estimate?.modelCalls).toBe(6);
  expect(estimate?.costUsd).toBeCloseTo(0.012, 8);
  expect(past.perItem).toMatchObject({ runs: 1, items: 1, modelCalls: 2 });
  expect(past.perRun).toMatchObject({ runs: 1, modelCalls: 2 });
});

test("it cannot cost more than run, day and month leave", async () => {
  const { database } = await aDatabase();
  const spent = (todayUsd: number, thisMonthUsd: number) => plan(database, { spend: { todayUsd, thisMonthUsd } });
  expect((await spent(23, 100)).atMostUsd).toBe(2);
  expect((await spent(1, 249.5)).atMostUsd).toBe(0.5);
  expect((await spent(30, 100)).atMostUsd).toBe(0);
});

test("it names the run that is in the way", async () => {
  const { database } = await aDatabase();
  await aRun(database, { id: "run-9", running: true });
  expect((await plan(database)).activeRunId).toBe("run-9");
});
