import { expect, test } from "vitest";
import { aPost, range } from "../../../demo/moltbook/items";
import { aModel } from "../testing/a-model";
import { aSite } from "../testing/a-site";
import { anObservatory } from "../testing/an-observatory";

const somePosts = (from: number, count: number) => range(count).map((n) => aPost(from + n));
/** A call of the stand-in costs about 0.0003 USD and reserves at most five times that. */
const enoughForAFewUsd = 0.003;

test("setting budgetPerRunUsd: no call is made that could take a run above it, and the rest is over_budget", async () => {
  const model = await aModel();
  const site = await aSite({ posts: somePosts(0, 30) });
  const { run, set, db } = await anObservatory({
    site,
    model,
    settings: { budgetPerRunUsd: enoughForAFewUsd, judgeConcurrency: 1 },
  });
  const { evaluations } = (await run()).counts;
  expect(evaluations.scored).toBeGreaterThan(0);
  expect(evaluations.over_budget).toBeGreaterThan(0);
  expect((evaluations.scored ?? 0) + (evaluations.over_budget ?? 0)).toBe(30);
  const spent = await db.run.aggregate({ _sum: { costUsd: true } });
  expect(Number(spent._sum.costUsd)).toBeLessThanOrEqual(enoughForAFewUsd);
  await set({ budgetPerRunUsd: 0 });
  const calls = model.counts.calls;
  expect((await run()).counts.evaluations).toEqual({ over_budget: evaluations.over_budget });
  expect(model.counts.calls).toBe(calls);
});

test("setting budgetPerDayUsd: holds over all runs of a UTC day, and the next day judges on", async () => {
  const site = await aSite({ posts: somePosts(0, 4) });
  const { run, set, db, wait } = await anObservatory({ site, model: await aModel() });
  expect((await run()).counts.evaluations).toEqual({ scored: 4 });
  const [day] = await db.budget.findMany({ where: { scope: { startsWith: "day:" } } });
  await set({ budgetPerDayUsd: Number(day?.committedUsd) });
  site.tell({ posts: somePosts(0, 6) });
  expect((await run()).counts.evaluations).toEqual({ over_budget: 2 });
  wait(24);
  await set({ budgetPerDayUsd: 1 });
  expect((await run()).counts.evaluations).toEqual({ scored: 2 });
});

test("setting budgetPerMonthUsd: holds over all days of a UTC month, and the next month judges on", async () => {
  const site = await aSite({ posts: somePosts(0, 4) });
  const { run, set, db, wait } = await anObservatory({ site, model: await aModel() });
  await run();
  const [month] = await db.budget.findMany({ where: { scope: { startsWith: "month:" } } });
  await set({ budgetPerMonthUsd: Number(month?.committedUsd) + 0.01 });
  // What was spent in January leaves January room for a few; two days later it is February, with all of it.
  site.tell({ posts: somePosts(0, 60) });
  const january = (await run()).counts.evaluations;
  expect(january.over_budget).toBeGreaterThan(0);
  wait(48);
  const february = (await run()).counts.evaluations;
  expect(february.scored).toBeGreaterThan(0);
});
