import { describe, expect, test, vi } from "vitest";
import { aComment, aPost, range } from "../../demo/moltbook/items";
import { createInlineDurable } from "../durable/inline";
import { compareRollups } from "../store/compare-rollups";
import { createPipelineJobs } from "./jobs";
import { aModel } from "./testing/a-model";
import { aSite } from "./testing/a-site";
import { aWorld } from "./testing/a-world";
import { anObservatory, loadEndedRun } from "./testing/an-observatory";
import { loadCanonicalRows } from "./testing/load-canonical-rows";
import { cancelRun } from "./trigger-run";

const everything = { posts: 10, comments: 5, agents: 7, submolts: 2 };

describe("a run", () => {
  test("stores what the site tells, evaluates each item once, and adds up what it judged", async () => {
    const model = await aModel();
    const { run, db } = await anObservatory({ site: await aSite(aWorld()), model });
    const ended = await run();
    expect(ended).toMatchObject({ state: "succeeded", error: null, modelCalls: 15 });
    expect(ended.counts).toEqual({ ...everything, evaluations: { scored: 15 }, rejected: {} });
    expect(Object.values(ended.tasks).map((task) => task.state)).toEqual(Array(8).fill("succeeded"));
    expect(await db.evaluation.count({ where: { isCurrent: true } })).toBe(15);
    expect(await db.runScore.count({ where: { runId: ended.id } })).toBeGreaterThan(0);
    expect(await db.agentScore.count({ where: { runId: ended.id, kind: "all" } })).toBe(7 * 4);
    expect(await db.report.count({ where: { runId: ended.id } })).toBe(1);
    expect(await compareRollups(db)).toEqual([]);
  });

  test("that comes again over the same content stores, counts and pays nothing", async () => {
    const model = await aModel();
    const { run } = await anObservatory({ site: await aSite(aWorld()), model });
    await run();
    const again = await run();
    expect(again.counts).toEqual({ posts: 0, comments: 0, agents: 0, submolts: 0, evaluations: {}, rejected: {} });
    expect(again.modelCalls).toBe(0);
    expect(model.counts.calls).toBe(15);
  });

  test("fetches comments that came later, and judges an edited text anew", async () => {
    const world = aWorld();
    const site = await aSite(world);
    const { run, db } = await anObservatory({ site, model: await aModel() });
    await run();
    const late = aComment(6, world.posts[5]?.id ?? null);
    const posts = world.posts.map((post, n) =>
      n === 5 ? { ...post, comment_count: 1 } : n === 9 ? { ...post, content: "Something else." } : post,
    );
    site.tell({ ...world, posts, comments: [...world.comments, late] });
    const next = await run();
    expect(next.counts).toMatchObject({ posts: 1, comments: 1, evaluations: { scored: 2 } });
    expect(await db.contentRevision.count({ where: { subjectId: String(world.posts[9]?.id) } })).toBe(2);
  });

  test("judges nothing where no judge is configured, says so of each item, and judges them once there is one", async () => {
    const site = await aSite(aWorld());
    const observatory = await anObservatory({ site, model: null });
    const without = await observatory.run();
    expect(without.counts).toMatchObject({ ...everything, evaluations: { failed: 15 } });
    const reasons = await observatory.db.evaluation.groupBy({ by: ["reason"] });
    expect(reasons).toEqual([{ reason: "no_judge: no OPENROUTER_API_KEY is set" }]);
    expect((await observatory.run()).counts.evaluations).toEqual({});
  });

  test("of a dry run fetches, says how much would be judged, and calls no model", async () => {
    const model = await aModel();
    const { run, db } = await anObservatory({ site: await aSite(aWorld()), model });
    const ended = await run({ dryRun: true });
    expect(ended.tasks.run_evaluations).toMatchObject({ state: "succeeded", counts: { due: 15, wouldJudge: 15 } });
    expect(await db.evaluation.count()).toBe(0);
    expect(model.counts.calls).toBe(0);
    expect((await run()).counts.evaluations).toEqual({ scored: 15 });
  });

  test("without comments neither fetches nor judges them, and leaves them due", async () => {
    const site = await aSite(aWorld());
    const { run } = await anObservatory({ site, model: await aModel() });
    expect((await run({ noComments: true })).counts).toMatchObject({ comments: 0, evaluations: { scored: 10 } });
    expect(site.requests.some((request) => request.path.endsWith("/comments"))).toBe(false);
    expect((await run()).counts).toMatchObject({ comments: 5, evaluations: { scored: 5 } });
  });

  test("takes only posts of its range", async () => {
    const { run, db } = await anObservatory({ site: await aSite(aWorld()), model: await aModel() });
    const ended = await run({ kind: "range", from: "2026-01-30T00:02:00Z", to: "2026-01-30T00:05:00Z" });
    expect(ended.counts).toMatchObject({ posts: 3, comments: 5, evaluations: { scored: 3 } });
    expect(await db.cursor.count({ where: { stream: "posts" } })).toBe(1);
    expect((await run()).counts).toMatchObject({ posts: 7 });
  });

  test("reads both dialects into the same rows", async () => {
    const read = async (dialect: "v1" | "v2") => {
      const { run, db } = await anObservatory({ site: await aSite(aWorld(), { dialect }) });
      await run();
      return loadCanonicalRows(db);
    };
    expect(await read("v1")).toEqual(await read("v2"));
  });

  test("counts what it could not take, and keeps the rest", async () => {
    const world = aWorld();
    const broken = [
      { ...aPost(20), created_at: "yesterday" },
      { ...aPost(21), id: null },
    ];
    const { run } = await anObservatory({ site: await aSite({ ...world, posts: [...world.posts, ...broken] }) });
    const ended = await run();
    expect(ended.state).toBe("succeeded");
    expect(ended.counts).toMatchObject({ ...everything, rejected: { bad_time: 1, missing_id: 1 } });
  });

  test("takes in what is odd and hostile, whole and once", async () => {
    const deep = range(300).map((n) =>
      aComment(n, aPost(1).id ?? null, { parent_id: n === 0 ? null : (aComment(n - 1, null).id ?? null) }),
    );
    const orphan = aComment(5_000, aPost(2).id ?? null, { parent_id: aComment(9_999, null).id ?? null });
    const posts = [
      aPost(1, { comment_count: 300 }),
      aPost(2, { comment_count: 1, upvotes: "886894", title: "" }),
      aPost(3, { content: "All quiet today. ".repeat(4_200) }),
      aPost(4, { title: "", content: "", url: null }),
      aPost(5, { content: "nul \u0000 and a lone \ud800 surrogate" }),
    ];
    const site = await aSite({ posts, comments: [...deep, orphan] }, { dialect: "v1" });
    const { run, db } = await anObservatory({ site, model: await aModel(), settings: { judgeComments: false } });
    const ended = await run();
    expect(ended).toMatchObject({ state: "succeeded", counts: { posts: 5, comments: 301 } });
    expect(ended.counts.evaluations).toEqual({ scored: 4, abstained: 1, not_sampled: 301 });
    const long = await db.evaluation.findFirstOrThrow({ where: { subjectId: String(aPost(3).id) } });
    expect(long.charsJudged).toBe(long.charsTotal);
    expect(long.charsTotal).toBeGreaterThan(70_000);
    const transcripts = await db.transcript.findMany({
      where: { subjectKind: "comment" },
      orderBy: { maxDepth: "desc" },
    });
    expect(transcripts).toHaveLength(301);
    expect(transcripts[0]?.maxDepth).toBe(300);
    expect((await run()).counts).toMatchObject({ posts: 0, comments: 0, evaluations: {} });
  });

  test("keeps content whose author the site does not tell, and gives it its author later", async () => {
    const world = aWorld();
    const site = await aSite(world);
    site.fail(() => ({ kind: "author_null" }));
    const { run, db } = await anObservatory({ site, model: await aModel() });
    expect((await run()).counts).toMatchObject({ posts: 10, evaluations: { scored: 15 } });
    expect(await db.evaluation.count({ where: { authorId: null } })).toBe(15);
    site.fail(null);
    await run({ kind: "weekly" });
    expect(await db.evaluation.count({ where: { authorId: null, subjectKind: "post" } })).toBe(0);
    expect(await compareRollups(db)).toEqual([]);
  });
});

describe("what goes wrong", () => {
  test("the site being down fails the task by name, skips those behind it, and loses nothing", async () => {
    const site = await aSite(aWorld());
    site.fail(() => ({ kind: "status", status: 502 }));
    const { run } = await anObservatory({ site, model: await aModel() });
    const ended = await run();
    expect(ended).toMatchObject({ state: "failed", errorCode: "source_unavailable" });
    expect(Object.entries(ended.tasks).map(([id, task]) => `${id} ${task.state}`)).toEqual([
      "start succeeded",
      "scrape_all_entities failed",
      "build_transcripts skipped",
      "run_evaluations skipped",
      "compute_aggregates skipped",
      "aggregate_agent_scores skipped",
      "generate_reports skipped",
      "end succeeded",
    ]);
    site.fail(null);
    expect((await run()).counts).toMatchObject({ ...everything, evaluations: { scored: 15 } });
  });

  test("a site that fails in the middle of its list is read on from the top, with nothing left out", async () => {
    const posts = range(130).map((n) => aPost(n));
    const site = await aSite({ posts });
    let lists = 0;
    site.fail((request) => (request.path === "/posts" && ++lists === 2 ? { kind: "status", status: 500 } : null));
    const { run, db } = await anObservatory({ site });
    expect((await run()).state).toBe("failed");
    const before = await db.post.count();
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(130);
    expect((await run()).state).toBe("succeeded");
    expect(await db.post.count()).toBe(130);
  });

  test("a thread and a profile that fail are counted, told of, left due, and end nothing", async () => {
    const world = aWorld();
    const site = await aSite(world);
    site.fail(({ path, query }) =>
      path === `/posts/${world.posts[3]?.id}` || query.get("name") === "agent-2" ? { kind: "html", status: 500 } : null,
    );
    const { run } = await anObservatory({ site, model: await aModel() });
    const ended = await run();
    expect(ended.state).toBe("succeeded");
    expect(ended.tasks.scrape_all_entities?.counts).toMatchObject({
      threads: 1,
      threadsFailed: 1,
      agents: 6,
      agentsFailed: 1,
    });
    expect(ended.log.filter((line) => line.endsWith("It stays due."))).toHaveLength(2);
    site.fail(null);
    const next = await run();
    expect(next.tasks.scrape_all_entities?.counts).toMatchObject({ threads: 1, threadsFailed: 0, agents: 1 });
    expect(next.counts).toMatchObject({ comments: 4, evaluations: { scored: 4 } });
  });

  test("ten threads that fail in a row end the asking, not the run", async () => {
    const posts = range(40).map((n) => aPost(n, { comment_count: 1 }));
    const site = await aSite({ posts });
    site.fail(({ path }) => (/^\/posts\/./.test(path) ? { kind: "status", status: 405 } : null));
    const { run } = await anObservatory({ site });
    const ended = await run();
    expect(ended.state).toBe("succeeded");
    const counts = ended.tasks.scrape_all_entities?.counts;
    expect(counts?.threads).toBe(0);
    expect(counts?.threadsFailed).toBeGreaterThanOrEqual(10);
    expect(counts?.threadsFailed).toBeLessThan(20);
  });

  test("a deleted post keeps its text and is marked as gone", async () => {
    const world = aWorld();
    const site = await aSite(world);
    const { run, db, wait } = await anObservatory({ site, model: await aModel() });
    await run();
    wait(10);
    site.tell({ ...world, posts: world.posts.slice(1) });
    const ended = await run();
    expect(ended.counts.posts).toBe(1);
    const gone = await db.post.findUniqueOrThrow({ where: { id: String(world.posts[0]?.id) } });
    expect(gone.deletedAt).not.toBeNull();
    expect(gone.content).toBe("Text of post 0.");
  });

  test("a refused key fails the task, and what was not judged is judged by the next run", async () => {
    let isRefused = true;
    const model = await aModel({ fault: () => (isRefused ? { kind: "status", status: 401 } : null) });
    const { run, db } = await anObservatory({ site: await aSite(aWorld()), model, settings: { taskRetries: 2 } });
    const ended = await run();
    expect(ended).toMatchObject({ state: "failed", errorCode: "model_unauthorized" });
    expect(ended.tasks.run_evaluations).toMatchObject({ state: "failed", attempt: 1 });
    expect(await db.evaluation.count()).toBe(0);
    isRefused = false;
    expect((await run()).counts.evaluations).toEqual({ scored: 15 });
  });

  test("a judge that is gone for good costs the retries of the batches at work, not every batch's", async () => {
    const model = await aModel({ fault: () => ({ kind: "status", status: 503 }) });
    const settings = { judgeMaxAttempts: 1, judgeConcurrency: 1, evaluationBatchSize: 4, taskRetries: 1 };
    const { run } = await anObservatory({ site: await aSite(aWorld()), model, settings });
    const ended = await run();
    expect(ended).toMatchObject({ state: "failed", errorCode: "model_unavailable" });
    // Four batches, two of them at work.
    expect(ended.log.filter((line) => line.includes("Attempt 2 follows"))).toHaveLength(2);
  });

  test("when the account has no money left the rest is over_budget, and a later run judges it", async () => {
    let calls = 0;
    let isBroke = true;
    const model = await aModel({ fault: () => (isBroke && ++calls > 3 ? { kind: "status", status: 402 } : null) });
    const { run } = await anObservatory({ site: await aSite(aWorld()), model, settings: { judgeConcurrency: 1 } });
    const ended = await run();
    expect(ended.state).toBe("succeeded");
    expect(ended.counts.evaluations).toEqual({ scored: 3, over_budget: 12 });
    isBroke = false;
    expect((await run()).counts.evaluations).toEqual({ scored: 12 });
  });

  test("one item whose judging fails is an outcome and not an end", async () => {
    const model = await aModel({ fault: (index) => (index === 4 ? { kind: "status", status: 400 } : null) });
    const { run } = await anObservatory({ site: await aSite(aWorld()), model });
    const ended = await run();
    expect(ended.state).toBe("succeeded");
    expect(ended.counts.evaluations.scored).toBe(14);
  });

  test("a cancelled run stops in the middle of judging, keeps what it judged, and the next goes on", async () => {
    const model = await aModel({ latencyMs: 40 });
    const { ask, run, db, context } = await anObservatory({
      site: await aSite(aWorld()),
      model,
      settings: { judgeConcurrency: 1 },
    });
    const id = await ask();
    const running = createPipelineJobs(context).run.run(createInlineDurable(), { runId: id });
    await vi.waitFor(async () => expect(await db.evaluation.count()).toBeGreaterThan(1), {
      timeout: 30_000,
      interval: 5,
    });
    expect(await cancelRun(db, id, "test")).toBe("requested");
    expect(await running).toMatchObject({ state: "cancelled" });
    const ended = await loadEndedRun(db, id);
    expect(ended.tasks.run_evaluations?.state).toBe("cancelled");
    expect(ended.tasks.compute_aggregates?.state).toBe("skipped");
    const before = await db.evaluation.count();
    expect(before).toBeLessThan(15);
    expect((await run()).counts.evaluations).toEqual({ scored: 15 - before });
  });
});
