import { expect, test } from "vitest";
import { anAgent, aPost, aSubmolt, range } from "../../../demo/moltbook/items";
import { aSite } from "../testing/a-site";
import { aWorld } from "../testing/a-world";
import { anObservatory } from "../testing/an-observatory";

const paths = (site: { requests: { path: string }[] }, path: RegExp) =>
  site.requests.filter((request) => path.test(request.path)).length;

test("setting maxPostsPerRun: cuts what a run stores, and the next runs fill the gap", async () => {
  const world = aWorld();
  const site = await aSite({ ...world, posts: world.posts.slice(0, 2), comments: [] });
  const { run, set, db } = await anObservatory({ site });
  await run();
  site.tell(world);
  await set({ maxPostsPerRun: 3 });
  const cut = await run();
  expect(cut.counts.posts).toBe(3);
  expect(cut.log.some((line) => line.includes("limit of posts per run"))).toBe(true);
  expect((await run()).counts.posts).toBe(3);
  expect((await run()).counts.posts).toBe(2);
  expect(await db.post.count()).toBe(10);
  const window = await db.observedWindow.findFirstOrThrow({ where: { runId: cut.id } });
  expect(window).toMatchObject({ seen: 10, stored: 3, cut: 5 });
});

test("setting maxPostsPerRun: gives way to what one run was asked to store", async () => {
  const { run } = await anObservatory({ site: await aSite(aWorld()), settings: { maxPostsPerRun: 2 } });
  expect((await run({ maxPosts: 7 })).counts.posts).toBe(7);
});

test("setting maxAgentsPerRun: limits the profiles that a run fetches, new agents first", async () => {
  const site = await aSite(aWorld());
  const { run, set } = await anObservatory({ site, settings: { maxAgentsPerRun: 2 } });
  await run();
  expect(paths(site, /profile/)).toBe(2);
  await set({ maxAgentsPerRun: 200 });
  await run();
  expect(paths(site, /profile/)).toBe(7);
});

test("setting maxThreadsPerRun: limits the threads that a run fetches, most grown first", async () => {
  const site = await aSite(aWorld());
  const { run, set } = await anObservatory({ site, settings: { maxThreadsPerRun: 1 } });
  expect((await run()).counts.comments).toBe(4);
  await set({ maxThreadsPerRun: 600 });
  expect((await run()).counts.comments).toBe(1);
});

test("setting maxRechecksPerRun: limits how many known posts are looked at again", async () => {
  // Fifty stand on the list's first page, which every run reads and which shows edits by itself; six lie below it.
  const site = await aSite({ posts: range(56).map((n) => aPost(n)) });
  const { run, set, wait } = await anObservatory({ site, settings: { maxRechecksPerRun: 0 } });
  await run();
  wait(8);
  await run();
  expect(paths(site, /^\/posts\/[^/]+$/)).toBe(0);
  await set({ maxRechecksPerRun: 4 });
  await run();
  expect(paths(site, /^\/posts\/[^/]+$/)).toBe(4);
});

test("setting maxListPagesPerRun: ends both lists, and says so", async () => {
  const site = await aSite({ posts: range(120).map((n) => aPost(n)), submolts: range(250).map((n) => aSubmolt(n)) });
  const { run, set, db } = await anObservatory({ site, settings: { maxListPagesPerRun: 1 } });
  const cut = await run({ kind: "weekly" });
  expect(cut.log.some((line) => line.includes("limit of list pages per run"))).toBe(true);
  expect([paths(site, /^\/posts$/), paths(site, /^\/submolts$/)]).toEqual([1, 1]);
  await set({ maxListPagesPerRun: 100 });
  await run({ kind: "weekly" });
  expect([await db.post.count(), await db.submolt.count()]).toEqual([120, 250]);
});

test("setting requestsPerMinute: is the ceiling of what is asked", async () => {
  const site = await aSite(aWorld());
  // One a minute: of a task that may last 0.6 s the second request never goes out.
  const slow = { requestsPerMinute: 1, scrapeTimeLimitMinutes: 0.01 };
  const { run, set } = await anObservatory({ site, settings: slow });
  expect(await run()).toMatchObject({ state: "failed", errorCode: "task_time_limit" });
  expect(site.requests).toHaveLength(1);
  await set({ requestsPerMinute: 100_000, scrapeTimeLimitMinutes: 60 });
  expect((await run()).state).toBe("succeeded");
});

test("setting requestTimeoutSeconds: a request without an answer is given up after it, and made again", async () => {
  const site = await aSite(aWorld());
  let isFirst = true;
  const hangOnce = () => {
    site.fail(({ path }) => {
      const hangs = isFirst && path === "/posts";
      isFirst &&= !hangs;
      return hangs ? { kind: "hang" } : null;
    });
  };
  hangOnce();
  const patient = { requestTimeoutSeconds: 600, requestMaxAttempts: 2, scrapeTimeLimitMinutes: 0.02 };
  const { run, set } = await anObservatory({ site, settings: patient });
  expect(await run()).toMatchObject({ state: "failed", errorCode: "task_time_limit" });
  isFirst = true;
  await set({ requestTimeoutSeconds: 1, scrapeTimeLimitMinutes: 60 });
  expect((await run()).state).toBe("succeeded");
});

test("setting requestMaxAttempts: is how often a request is made before its step fails", async () => {
  const site = await aSite({ posts: [aPost(1)], agents: range(2).map((n) => anAgent(n)) });
  site.fail(({ path }) => (path === "/submolts" ? { kind: "status", status: 503 } : null));
  const { run, set } = await anObservatory({ site, settings: { requestMaxAttempts: 2 } });
  expect((await run()).errorCode).toBe("source_unavailable");
  expect(paths(site, /submolts/)).toBe(2);
  await set({ requestMaxAttempts: 1 });
  await run();
  expect(paths(site, /submolts/)).toBe(3);
});
