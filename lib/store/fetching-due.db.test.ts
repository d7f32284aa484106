import { beforeEach, expect, test } from "vitest";
import { aDueSubject, anEvaluationRow } from "../../test/builders/a-due-subject";
import { aJudgedSubject } from "../../test/builders/a-judged-subject";
import { aPost } from "../../test/builders/a-post";
import { aRun, aSeen } from "../../test/builders/a-run";
import { anAgent } from "../../test/builders/an-agent";
import { aDatabase } from "../../test/test-database";
import type { Database } from "./database";
import { listAgentsDue } from "./list-agents-due";
import { listRechecksDue } from "./list-rechecks-due";
import { listThreadsDue } from "./list-threads-due";
import { markAgentChecked, markPostChecked, markPostGone, markThreadFetched } from "./mark-post";
import { saveAgents } from "./save-agents";
import { saveEvaluations } from "./save-evaluation";
import { savePosts } from "./save-posts";

let db: Database;
beforeEach(async () => {
  db = (await aDatabase()).database;
  await aRun(db);
  await aRun(db, { id: "run-2" });
});
const whole = { from: null, to: null };
const minute = (n: number) => aSeen({ minute: n }).at;

test("threads are due when the site counts more comments than when they were fetched, most grown first", async () => {
  const counts = { none: 0, few: 2, many: 40, grown: 30, shrunk: 5, gone: 90 };
  await savePosts(
    db,
    Object.entries(counts).map(([id, commentCount]) => aPost({ id, commentCount })),
    aSeen(),
  );
  await markThreadFetched(db, "grown", 27, minute(1));
  await markThreadFetched(db, "shrunk", 8, minute(1));
  await markPostGone(db, "gone", aSeen({ minute: 1 }));
  expect(await listThreadsDue(db, { limit: 10, scope: whole })).toEqual([
    { postId: "many", commentCount: 40 },
    { postId: "grown", commentCount: 30 },
    { postId: "few", commentCount: 2 },
  ]);
  expect(await listThreadsDue(db, { limit: 1, scope: whole })).toEqual([{ postId: "many", commentCount: 40 }]);
  await markThreadFetched(db, "many", 40, minute(2));
  expect(await listThreadsDue(db, { limit: 1, scope: whole })).toMatchObject([{ postId: "grown" }]);
  await savePosts(db, [aPost({ id: "many", commentCount: 41 })], aSeen());
  expect(await listThreadsDue(db, { limit: 10, scope: whole })).toMatchObject([
    { postId: "grown" },
    { postId: "few" },
    { postId: "many" },
  ]);
});

test("threads of a scope are those whose post was written in it", async () => {
  const at = "2026-01-31T10:00:00.000Z";
  await savePosts(
    db,
    [
      aPost({ commentCount: 1, createdAt: at }),
      aPost({ id: "later", commentCount: 1, createdAt: "2026-01-31T12:00:00.000Z" }),
    ],
    aSeen(),
  );
  expect(
    await listThreadsDue(db, { limit: 9, scope: { from: new Date(at), to: new Date("2026-01-31T12:00:00.000Z") } }),
  ).toMatchObject([{ postId: "post-1" }]);
});

test("profiles never fetched come first, then the oldest ones, and what the site does not know waits too", async () => {
  const agents = ["a", "b", "c", "d"].map((id) => anAgent({ id, name: id.toUpperCase() }));
  await saveAgents(db, agents, aSeen(), { profile: false });
  await saveAgents(db, agents.slice(0, 1), aSeen({ minute: 9 }), { profile: true });
  await saveAgents(db, agents.slice(1, 2), aSeen({ minute: 3 }), { profile: true });
  await markAgentChecked(db, "C", minute(5));
  expect(await listAgentsDue(db, { limit: 10, refetchBefore: null })).toEqual([{ id: "d", name: "D" }]);
  expect((await listAgentsDue(db, { limit: 10, refetchBefore: minute(6) })).map((agent) => agent.id)).toEqual([
    "d",
    "b",
    "c",
  ]);
  expect((await listAgentsDue(db, { limit: 2, refetchBefore: minute(30) })).map((agent) => agent.id)).toEqual([
    "d",
    "b",
  ]);
});

test("high risk is rechecked first, then the young; each the one not looked at for longest first, and none too soon", async () => {
  const old = "2026-01-20T00:00:00.000Z";
  const posts = [
    aPost({ id: "risky-1", createdAt: old }),
    aPost({ id: "risky-2", createdAt: old }),
    aPost({ id: "harmless-old", createdAt: old }),
    aPost({ id: "young-1" }),
    aPost({ id: "young-2" }),
    aPost({ id: "young-gone" }),
    aPost({ id: "young-seen" }),
  ];
  await savePosts(db, posts, aSeen());
  const [first, second, third] = posts.map((post) => aDueSubject(post));
  if (!first || !second || !third) throw new Error("three posts are due");
  await saveEvaluations(db, [
    anEvaluationRow(first, { judged: aJudgedSubject({ scores: [0, 7] }) }),
    anEvaluationRow(second, { judged: aJudgedSubject({ scores: [10] }) }),
    anEvaluationRow(third, { judged: aJudgedSubject({ scores: [6, 6, 6, 6] }) }),
  ]);
  await markPostChecked(db, "risky-1", minute(2));
  await markPostChecked(db, "young-1", minute(2));
  await markPostChecked(db, "young-seen", minute(20));
  await markPostGone(db, "young-gone", aSeen());
  expect(await listRechecksDue(db, { limit: 10, checkedBefore: minute(10) })).toEqual([
    "risky-2",
    "risky-1",
    "young-2",
    "young-1",
  ]);
  expect(await listRechecksDue(db, { limit: 1, checkedBefore: minute(10) })).toEqual(["risky-2"]);
  expect(await listRechecksDue(db, { limit: 10, checkedBefore: minute(0) })).toEqual([]);
});

test("a post that is gone keeps the day on which it was first missed, and is a change of that run only", async () => {
  await savePosts(db, [aPost()], aSeen());
  await markPostGone(db, "post-1", aSeen({ runId: "run-2", minute: 4 }));
  await markPostGone(db, "post-1", aSeen({ minute: 8 }));
  expect(await db.post.findUnique({ where: { id: "post-1" } })).toMatchObject({
    deletedAt: minute(4),
    checkedAt: minute(8),
    lastChangedRunId: "run-2",
    content: aPost().content,
  });
});
