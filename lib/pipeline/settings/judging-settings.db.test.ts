import { expect, test } from "vitest";
import { aPost, range } from "../../../demo/moltbook/items";
import { aModel } from "../testing/a-model";
import { aSite } from "../testing/a-site";
import { aWorld } from "../testing/a-world";
import { anObservatory } from "../testing/an-observatory";

const somePosts = (count: number) => aSite({ posts: range(count).map((n) => aPost(n)) });

test("setting evaluationBatchSize: is how many items one durable batch holds", async () => {
  const { run } = await anObservatory({
    site: await aSite(aWorld()),
    model: await aModel(),
    settings: { evaluationBatchSize: 4 },
  });
  const { log } = await run();
  expect(log).toContain("info: Round 1: 15 items to judge in 4 batches.");
});

test("setting judgeModel: is whom the judge asks, and another one is another epoch", async () => {
  const model = await aModel();
  const { run, set, db } = await anObservatory({ site: await aSite(aWorld()), model });
  await run({ noComments: true });
  await set({ judgeModel: "observatory/stand-in-2" });
  await run();
  const asked = model.requests.map((call) => call.body.model);
  expect(asked.slice(0, 10)).toEqual(Array(10).fill("observatory/stand-in-1"));
  expect(asked.slice(10)).toEqual(Array(5).fill("observatory/stand-in-2"));
  expect(await db.judgeEpoch.count()).toBe(2);
});

test("setting judgeFallbackModels: are asked where the judge model refuses", async () => {
  const model = await aModel({
    fault: (_, call) => (call.body.model === "observatory/stand-in-1" ? { kind: "refusal" } : null),
  });
  const { run, set, db } = await anObservatory({ site: await somePosts(2), model });
  expect((await run()).counts.evaluations).toEqual({ refused: 2 });
  await db.$executeRaw`UPDATE post SET content = content`;
  const other = await anObservatory({
    site: await somePosts(2),
    model,
    settings: { judgeFallbackModels: ["observatory/stand-in-2"] },
  });
  expect((await other.run()).counts.evaluations).toEqual({ scored: 2 });
  expect(await other.db.evaluation.findMany({ select: { modelServed: true } })).toEqual(
    Array(2).fill({ modelServed: "observatory/stand-in-2" }),
  );
  await set({ judgeFallbackModels: [] });
});

test("setting judgeMaxAttempts: is how often one model is asked about one window", async () => {
  const model = await aModel({ fault: () => ({ kind: "verdict", spoil: "prose" }) });
  const once = await anObservatory({ site: await somePosts(1), model, settings: { judgeMaxAttempts: 1 } });
  expect((await once.run()).counts.evaluations).toEqual({ invalid: 1 });
  expect(model.counts.calls).toBe(1);
  const twice = await anObservatory({ site: await somePosts(1), model, settings: { judgeMaxAttempts: 2 } });
  await twice.run();
  expect(model.counts.calls).toBe(3);
});

test("setting judgeMaxTokens: is the room for the judge's answer", async () => {
  const model = await aModel();
  const { run } = await anObservatory({ site: await somePosts(1), model, settings: { judgeMaxTokens: 777 } });
  await run();
  expect(model.requests.map((call) => call.body.max_completion_tokens)).toEqual([777]);
});

test("setting judgeTemperature: is asked of the judge", async () => {
  const model = await aModel();
  const { run } = await anObservatory({ site: await somePosts(1), model, settings: { judgeTemperature: 0.4 } });
  await run();
  expect(model.requests.map((call) => call.body.temperature)).toEqual([0.4]);
});

test("setting judgeTimeoutSeconds: a call without an answer is given up after it, and made again", async () => {
  const model = await aModel({ fault: (index) => (index === 0 ? { kind: "hang" } : null) });
  const { run } = await anObservatory({ site: await somePosts(1), model, settings: { judgeTimeoutSeconds: 1 } });
  expect((await run()).counts.evaluations).toEqual({ scored: 1 });
  expect(model.counts.calls).toBe(2);
});

test("setting judgeConcurrency: is how many calls are in flight at once, and they are", async () => {
  const most = async (judgeConcurrency: number) => {
    const model = await aModel({ latencyMs: 40 });
    const { run } = await anObservatory({
      site: await somePosts(24),
      model,
      settings: { judgeConcurrency, evaluationBatchSize: 5 },
    });
    await run();
    return model.counts.mostInFlight;
  };
  expect(await most(1)).toBe(1);
  expect(await most(6)).toBe(6);
});

test("setting judgeWindowChars: a longer text is judged in windows of so many characters", async () => {
  const long = () => aSite({ posts: [aPost(1, { content: "All quiet on the shelf today. ".repeat(60) })] });
  const whole = await anObservatory({ site: await long(), model: await aModel() });
  await whole.run();
  expect(await whole.db.evaluation.findMany({ select: { windows: true } })).toEqual([{ windows: 1 }]);
  const cut = await anObservatory({ site: await long(), model: await aModel(), settings: { judgeWindowChars: 700 } });
  await cut.run();
  const [evaluation] = await cut.db.evaluation.findMany();
  expect(evaluation?.windows).toBeGreaterThan(1);
  expect(evaluation?.charsJudged).toBe(evaluation?.charsTotal);
});

test("setting judgeComments: off, comments are fetched and not_sampled; on again, they are judged", async () => {
  const { run, set } = await anObservatory({
    site: await aSite(aWorld()),
    model: await aModel(),
    settings: { judgeComments: false },
  });
  expect((await run()).counts).toMatchObject({ comments: 5, evaluations: { scored: 10, not_sampled: 5 } });
  await set({ judgeComments: true });
  expect((await run()).counts.evaluations).toEqual({ scored: 5 });
});

test("setting commentSampleShare: judges a random share of comments, and a larger share adds to a smaller one", async () => {
  const site = await aSite(aWorld());
  const { run, set, db } = await anObservatory({ site, model: await aModel(), settings: { commentSampleShare: 0.5 } });
  const half = (await run()).counts.evaluations;
  const judged = (half.scored ?? 0) - 10;
  expect(judged + (half.not_sampled ?? 0)).toBe(5);
  const comments = { where: { subjectKind: "comment" as const, isCurrent: true } };
  expect((await db.evaluation.findMany(comments)).map((e) => e.inclusionProbability)).toEqual(Array(5).fill(0.5));
  expect((await run()).counts.evaluations).toEqual({});
  await set({ commentSampleShare: 1 });
  expect((await run()).counts.evaluations).toEqual({ scored: 5 - judged });
});

test("setting failedRejudgeRuns: is how many later runs try a failed item again", async () => {
  const model = await aModel({ fault: () => ({ kind: "status", status: 400 }) });
  const { run, set } = await anObservatory({ site: await somePosts(2), model, settings: { failedRejudgeRuns: 0 } });
  expect((await run()).counts.evaluations).toEqual({ failed: 2 });
  expect((await run()).counts.evaluations).toEqual({});
  await set({ failedRejudgeRuns: 2 });
  expect((await run()).counts.evaluations).toEqual({ failed: 2 });
  expect((await run()).counts.evaluations).toEqual({ failed: 2 });
  expect((await run()).counts.evaluations).toEqual({});
});
