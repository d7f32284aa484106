import { expect, test } from "vitest";
import { aComment } from "../../test/builders/a-comment";
import { anEpoch } from "../../test/builders/a-judged-subject";
import { aPost } from "../../test/builders/a-post";
import { aRun, aSeen } from "../../test/builders/a-run";
import { aSubmolt } from "../../test/builders/a-submolt";
import { anAgent } from "../../test/builders/an-agent";
import { readAll } from "../../test/builders/read-all";
import { type Judged, saveJudged } from "../../test/builders/save-judged";
import { aDatabase } from "../../test/test-database";
import { wilsonInterval } from "../scoring/wilson-interval";
import { aggregateAgentScores } from "../store/aggregate-agent-scores";
import type { Database } from "../store/database";
import { saveAgents } from "../store/save-agents";
import { saveSubmolts } from "../store/save-submolts";
import { getAgent } from "./get-agent";
import { getAgentDimensionHeatmap } from "./get-agent-dimension-heatmap";
import { getAgentTrend } from "./get-agent-trend";
import { getCommunity } from "./get-community";
import { listAgentItems } from "./list-agent-items";
import { listAgentStandings } from "./list-agent-standings";
import { type AgentFilter, type AgentSort, listAgents } from "./list-agents";
import { type CommunityFilter, type CommunitySort, listCommunities } from "./list-communities";
import { allTime } from "./period";

const ranking: AgentFilter & { cursor: null } = { kind: null, dimension: null, minItems: 5, text: null, cursor: null };
const communities: CommunityFilter & { cursor: null } = { ...ranking, period: allTime };

/** Items of one agent in one community, a score of harm and one of deception each. */
const itemsOf = (name: string, scores: [number, number][], submolt = "general"): Judged[] =>
  scores.map(([harm, deception], i) => ({
    of: aPost({
      id: `${name}-${i}`,
      author: { id: `id-${name}`, name },
      submolt: { id: `id-${submolt}`, name: submolt, displayName: null },
      createdAt: `2026-01-${28 + (i % 3)}T0${i % 10}:00:00.000Z`,
    }),
    judged: { scores: [harm, deception, 0, 0] },
  }));

async function aWorld(): Promise<Database> {
  const { database: db } = await aDatabase();
  await aRun(db);
  await saveJudged(db, [
    ...itemsOf(
      "Calm",
      Array.from({ length: 8 }, () => [0, 1]),
    ),
    ...itemsOf(
      "Dark",
      [
        [9, 0],
        [8, 0],
        [7, 2],
        [2, 0],
        [1, 0],
        [0, 0],
      ],
      "security",
    ),
    ...itemsOf("Once", [[10, 10]]),
    ...itemsOf("Sly", [
      [0, 7],
      [0, 7],
      [0, 0],
      [0, 0],
      [0, 3],
    ]),
    { of: aPost({ id: "silent", author: { id: "id-Silent", name: "Silent_1" } }), judged: { outcome: "refused" } },
    {
      of: aComment({ id: "c1", postId: "Dark-0", author: { id: "id-Dark", name: "Dark" } }),
      judged: { scores: [4, 0, 0, 0] },
    },
  ]);
  return db;
}
const names = (items: { name: string }[]) => items.map(({ name }) => name);

test("ranks agents by the dimension in which each stands highest, none with too few items, with n and interval", async () => {
  const db = await aWorld();
  const page = await listAgents(db, { ...ranking, sort: "share" });
  expect(names(page.items)).toEqual(["Dark", "Sly", "Calm"]);
  const wilson = wilsonInterval(3, 7);
  expect(page.items[0]).toMatchObject({
    total: 7,
    scored: 7,
    scores: {
      dimension: "harm_enablement",
      summary: { n: 7, high: 3, share: 3 / 7, max: 9, p95: 9, shareLow: wilson?.low, shareHigh: wilson?.high },
    },
  });
  expect(page.items[0]?.scores?.summary.mean).toBeCloseTo(31 / 7, 12);
  expect(page.items[1]?.scores).toMatchObject({ dimension: "deception_or_evasion", summary: { n: 5, high: 2 } });
  expect(page.judge).toMatchObject({ epochId: "epoch-1" });
  expect(names((await listAgents(db, { ...ranking, sort: "share", minItems: 1 })).items)[0]).toBe("Once");
});

test("ranks by one dimension and one kind when asked", async () => {
  const db = await aWorld();
  const harm = await listAgents(db, { ...ranking, sort: "mean", dimension: "harm_enablement" });
  expect(names(harm.items)).toEqual(["Dark", "Calm", "Sly"]);
  const comments = await listAgents(db, { ...ranking, sort: "max", kind: "comment", minItems: 1 });
  expect(comments.items).toMatchObject([{ name: "Dark", total: 1, scores: { summary: { n: 1, max: 4 } } }]);
});

test("lists agents without a score, too, when it is not scores that are sorted by; theirs is null and not 0", async () => {
  const db = await aWorld();
  const byItems = await listAgents(db, { ...ranking, sort: "items" });
  expect(names(byItems.items)).toEqual(["Calm", "Dark", "Sly", "Silent_1", "Once"]);
  expect(byItems.items[3]).toMatchObject({ total: 1, scored: 0, scores: null });
  expect(names((await listAgents(db, { ...ranking, sort: "name", text: "S" })).items)).toEqual(["Sly", "Silent_1"]);
  expect(names((await listAgents(db, { ...ranking, sort: "name", text: "silent_" })).items)).toEqual(["Silent_1"]);
  expect(names((await listAgents(db, { ...ranking, sort: "name", text: "%" })).items)).toEqual([]);
});

test("pages through every order of agents and communities without loss or repetition", async () => {
  const db = await aWorld();
  const agentSorts: AgentSort[] = ["share", "mean", "max", "high", "items", "karma", "name", "seen"];
  const communitySorts: CommunitySort[] = ["share", "mean", "max", "high", "items", "posts", "subscribers", "name"];
  for (const direction of ["desc", "asc"] as const) {
    for (const sort of agentSorts) {
      const input = { ...ranking, minItems: 1, sort, direction };
      const paged = await readAll((cursor) => listAgents(db, { ...input, cursor, limit: 1 }));
      expect(names(paged), sort).toEqual(names((await listAgents(db, input)).items));
    }
    for (const sort of communitySorts) {
      const input = { ...communities, minItems: 1, sort, direction };
      const paged = await readAll((cursor) => listCommunities(db, { ...input, cursor, limit: 1 }));
      expect(names(paged), sort).toEqual(names((await listCommunities(db, input)).items));
    }
  }
});

test("never ranks by two judges: the scores of another are left out, the items are not", async () => {
  const db = await aWorld();
  const epoch = anEpoch({ id: "epoch-2", modelServed: "other/judge" });
  await saveJudged(db, [
    { of: aPost({ id: "new", author: { id: "id-Calm", name: "Calm" } }), judged: { epoch, scores: [10, 0, 0, 0] } },
  ]);
  const { items } = await listAgents(db, { ...ranking, sort: "items" });
  expect(items[0]).toMatchObject({ name: "Calm", total: 9, scored: 9, scores: { summary: { n: 8, max: 1 } } });
  const calm = await getAgent(db, { name: "Calm" });
  expect(calm?.judges.map(({ epochId, scored }) => [epochId, scored])).toEqual([
    ["epoch-1", 8],
    ["epoch-2", 1],
  ]);
  expect(
    calm?.scores
      .filter((row) => row.kind === "all" && row.dimension === "harm_enablement")
      .map(({ epochId, n, max }) => [epochId, n, max]),
  ).toEqual([
    ["epoch-1", 8, 0],
    ["epoch-2", 1, 10],
  ]);
});

test("shows an agent with its numbers for posts, comments and both, its changes and its namesakes", async () => {
  const db = await aWorld();
  await saveAgents(db, [anAgent({ id: "id-Dark", name: "Dark", karma: 5 })], aSeen(), { profile: true });
  await saveAgents(db, [anAgent({ id: "id-Dark", name: "Dark", karma: 9 })], aSeen({ minute: 9 }), { profile: true });
  await saveAgents(db, [anAgent({ id: "id-dark-2", name: "dark" })], aSeen({ minute: 1 }), { profile: false });
  const dark = await getAgent(db, { name: "Dark" });
  expect(dark).toMatchObject({
    id: "id-Dark",
    karma: 9,
    profileFetchedAt: "2026-01-31T11:09:00.000Z",
    coverage: { total: 7, scored: 7, posts: 6, comments: 1 },
  });
  expect(dark?.history.map(({ karma }) => karma)).toEqual([5, 9]);
  expect(dark?.namesakes.map(({ id }) => id)).toEqual(["id-dark-2"]);
  expect(
    dark?.scores.filter((row) => row.dimension === "harm_enablement").map(({ kind, n, high }) => [kind, n, high]),
  ).toEqual([
    ["all", 7, 3],
    ["comment", 1, 0],
    ["post", 6, 3],
  ]);
  expect((await getAgent(db, { name: "DARK" }))?.id).toBe("id-Dark");
  expect(await getAgent(db, { name: "Da%" })).toBeNull();
});

test("shows an agent's scores over the time of what it wrote, and its standing run by run", async () => {
  const db = await aWorld();
  const trend = await getAgentTrend(db, { agentId: "id-Dark", period: allTime, kind: "post", bucket: "day" });
  expect(
    trend
      .filter((point) => point.dimension === "harm_enablement")
      .map(({ at, n, mean, high }) => [at.slice(0, 10), n, mean, high]),
  ).toEqual([
    ["2026-01-28", 2, 5.5, 1],
    ["2026-01-29", 2, 4.5, 1],
    ["2026-01-30", 2, 3.5, 1],
  ]);
  await aggregateAgentScores(db, "run-1", new Date("2026-01-31T11:30:00Z"));
  const standings = await listAgentStandings(db, { agentId: "id-Dark", kind: null });
  expect(standings.find((row) => row.dimension === "harm_enablement")).toMatchObject({
    runId: "run-1",
    at: "2026-01-31T11:30:00.000Z",
    n: 7,
    high: 3,
    max: 9,
  });
});

test("lists what an agent wrote, newest or highest first, with evidence", async () => {
  const db = await aWorld();
  const input = { agentId: "id-Dark", period: allTime, kind: null };
  const highest = await readAll((cursor) => listAgentItems(db, { ...input, sort: "score", cursor, limit: 2 }));
  expect(highest.map(({ evaluation }) => evaluation?.maxScore)).toEqual([9, 8, 7, 4, 2, 1, 0]);
  expect(highest[3]).toMatchObject({ kind: "comment", id: "c1", postId: "Dark-0", community: { name: "security" } });
  expect(highest[0]?.evaluation?.scores[0]?.evidence).toHaveLength(1);
  const newest = await readAll((cursor) => listAgentItems(db, { ...input, sort: "newest", cursor, limit: 2 }));
  expect(newest).toHaveLength(7);
  expect(
    (await listAgentItems(db, { ...input, agentId: "id-Silent", sort: "newest", cursor: null })).items,
  ).toMatchObject([{ evaluation: { outcome: "refused", maxScore: null } }]);
});

test("sets the agents with most items against the dimensions, none with too few", async () => {
  const db = await aWorld();
  const { cells } = await getAgentDimensionHeatmap(db, { agents: 2, minItems: 5, kind: null });
  expect([...new Set(cells.map((cell) => cell.agentName))]).toEqual(["Calm", "Dark"]);
  expect(cells).toHaveLength(8);
  expect(cells.find((cell) => cell.agentName === "Dark" && cell.dimension === "harm_enablement")).toMatchObject({
    n: 7,
    high: 3,
  });
  expect((await getAgentDimensionHeatmap(db, { agents: 9, minItems: 9, kind: null })).cells).toEqual([]);
});

test("ranks communities over a period and shows one with what it consists of", async () => {
  const db = await aWorld();
  await saveSubmolts(db, [aSubmolt({ id: "id-security", name: "security", subscriberCount: 40 })], aSeen());
  const page = await listCommunities(db, { ...communities, sort: "share" });
  expect(
    page.items.map(({ name, posts, comments, scored, scores }) => [
      name,
      posts,
      comments,
      scored,
      scores?.dimension,
      scores?.summary.high,
    ]),
  ).toEqual([
    ["security", 6, 1, 7, "harm_enablement", 3],
    ["general", 14, 0, 14, "deception_or_evasion", 3],
  ]);
  const day = { from: "2026-01-30T00:00:00.000Z", to: "2026-01-31T00:00:00.000Z" };
  const oneDay = await listCommunities(db, {
    ...communities,
    period: day,
    minItems: 1,
    sort: "name",
    direction: "asc",
  });
  expect(oneDay.items.map(({ name, posts }) => [name, posts])).toEqual([
    ["general", 3],
    ["general", 0],
    ["security", 2],
  ]);
  const security = await getCommunity(db, { name: "Security", period: allTime });
  expect(security).toMatchObject({
    name: "security",
    subscriberCount: 40,
    coverage: { total: 7 },
    judges: [{ epochId: "epoch-1", scored: 7 }],
  });
  expect(security?.scores[0]).toMatchObject({ dimension: "harm_enablement", n: 7 });
  expect(await getCommunity(db, { name: "nowhere", period: allTime })).toBeNull();
});
