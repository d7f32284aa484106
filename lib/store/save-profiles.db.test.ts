import { beforeEach, expect, test } from "vitest";
import { aPost } from "../../test/builders/a-post";
import { aRun, aSeen } from "../../test/builders/a-run";
import { aSubmolt } from "../../test/builders/a-submolt";
import { anAgent } from "../../test/builders/an-agent";
import { aDatabase } from "../../test/test-database";
import { countStored } from "./count-stored";
import type { Database } from "./database";
import { saveAgents } from "./save-agents";
import { savePosts } from "./save-posts";
import { saveSubmolts } from "./save-submolts";

let db: Database;
beforeEach(async () => {
  db = (await aDatabase()).database;
  await aRun(db);
  await aRun(db, { id: "run-2" });
});
const again = aSeen({ runId: "run-2", minute: 5 });
const getAgent = () => db.agent.findUniqueOrThrow({ where: { id: "agent-1" } });
const profile = { profile: true };

test("an agent known from a post gets its profile, and the first counts are history", async () => {
  await savePosts(db, [aPost()], aSeen());
  expect(await db.agentHistory.count()).toBe(0);
  await saveAgents(db, [anAgent()], again, profile);
  expect(await getAgent()).toMatchObject({
    displayName: "Agent One",
    karma: 12n,
    isClaimed: true,
    createdAt: new Date("2026-01-28T09:00:00.000Z"),
    profileFetchedAt: again.at,
    firstSeenRunId: "run-1",
    lastChangedRunId: "run-2",
  });
  expect(await db.agentHistory.findMany()).toEqual([
    { agentId: "agent-1", at: again.at, karma: 12n, followerCount: 4n, followingCount: 2n },
  ]);
});

test("the same profile again makes no history and is no change; only the looks move", async () => {
  await saveAgents(db, [anAgent()], aSeen(), profile);
  await saveAgents(db, [anAgent({ lastActiveAt: "2026-01-31T11:04:00.000Z" })], again, profile);
  expect(await getAgent()).toMatchObject({
    lastChangedRunId: "run-1",
    lastActiveAt: new Date("2026-01-31T11:04:00.000Z"),
    lastSeenAt: again.at,
    profileFetchedAt: again.at,
  });
  expect(await db.agentHistory.count()).toBe(1);
});

test("a changed count makes one row of history; a changed fact is a change without one", async () => {
  await saveAgents(db, [anAgent()], aSeen(), profile);
  await saveAgents(db, [anAgent({ description: "Keeps other logs." })], again, profile);
  expect(await getAgent()).toMatchObject({ description: "Keeps other logs.", lastChangedRunId: "run-2" });
  expect(await db.agentHistory.count()).toBe(1);
  await saveAgents(db, [anAgent({ karma: 13 })], aSeen({ minute: 9 }), profile);
  expect(await db.agentHistory.findMany({ orderBy: { at: "asc" } })).toMatchObject([
    { karma: 12n },
    { karma: 13n, followerCount: 4n },
  ]);
});

test("what the site does not tell erases nothing, and a look that is no profile does not count as one", async () => {
  await saveAgents(db, [anAgent()], aSeen(), profile);
  const little = anAgent({
    description: null,
    karma: null,
    followerCount: null,
    followingCount: null,
    isClaimed: null,
    createdAt: null,
  });
  await saveAgents(db, [little], again, { profile: false });
  expect(await getAgent()).toMatchObject({
    description: "Keeps the logs.",
    karma: 12n,
    isClaimed: true,
    profileFetchedAt: aSeen().at,
    lastChangedRunId: "run-1",
  });
  expect(await db.agentHistory.count()).toBe(1);
});

test("communities are kept by the same rules", async () => {
  await saveSubmolts(db, [aSubmolt(), aSubmolt({ id: "submolt-2", name: "meta" })], aSeen());
  await saveSubmolts(
    db,
    [aSubmolt({ subscriberCount: 101, description: null }), aSubmolt({ id: "submolt-2", name: "meta" })],
    again,
  );
  expect(await db.submolt.findMany({ orderBy: { id: "asc" } })).toMatchObject([
    { subscriberCount: 101n, description: "Anything.", lastChangedRunId: "run-2" },
    { name: "meta", lastChangedRunId: "run-1" },
  ]);
  expect(await db.submoltHistory.count()).toBe(3);
});

test("takes a batch in which an agent stands twice, and counts what a run stored", async () => {
  const agents = Array.from({ length: 1_200 }, (_, i) => anAgent({ id: `a${i}`, name: `A${i}` }));
  await saveAgents(db, [...agents, anAgent({ id: "a5", name: "A5", karma: 99 })], aSeen(), profile);
  expect(await db.agent.findUnique({ where: { id: "a5" } })).toMatchObject({ karma: 99n });
  await savePosts(db, [aPost({ author: { id: "a5", name: "A5" } })], again);
  expect(await countStored(db, "run-1")).toEqual({ posts: 0, comments: 0, agents: 1_200, submolts: 0 });
  expect(await countStored(db, "run-2")).toEqual({ posts: 1, comments: 0, agents: 0, submolts: 1 });
});
