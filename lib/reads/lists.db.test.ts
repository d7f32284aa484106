import { expect, test } from "vitest";
import { aComment } from "../../test/builders/a-comment";
import { anEpoch } from "../../test/builders/a-judged-subject";
import { aPost } from "../../test/builders/a-post";
import { aRun, aSeen } from "../../test/builders/a-run";
import { readAll } from "../../test/builders/read-all";
import { type Judged, saveJudged } from "../../test/builders/save-judged";
import { aDatabase } from "../../test/test-database";
import type { Database } from "../store/database";
import { savePosts } from "../store/save-posts";
import { findByMoltbookPath } from "./find-by-moltbook-path";
import { getPost } from "./get-post";
import { listCommunityNames } from "./list-community-names";
import { countHighRisk, listHighRisk, type RiskFilter } from "./list-high-risk";
import { listJudgeShares } from "./list-judge-shares";
import { countPosts, listPosts, type PostFilter, type PostSort } from "./list-posts";
import { listThread } from "./list-thread";
import { allTime } from "./period";

const all: PostFilter = {
  period: allTime,
  text: null,
  community: null,
  agent: null,
  dimension: null,
  minScore: null,
  maxScore: null,
  outcomes: [],
};
const risk: RiskFilter = { period: allTime, threshold: 7, dimension: null, kind: null, community: null, agent: null };
const security = { id: "submolt-2", name: "security", displayName: null };
const other = { id: "agent-9", name: "Nine" };

/** Thirteen posts, many alike in what lists are sorted by: the hard case for paging. */
const posts: Judged[] = Array.from({ length: 13 }, (_, i) => ({
  of: aPost({
    id: `p${String(i).padStart(2, "0")}`,
    title: i === 4 ? "How to find the hidden door" : "Weather",
    createdAt: `2026-01-${30 + (i % 2)}T0${i % 3}:00:00.000Z`,
    commentCount: i % 3,
    upvotes: i % 4,
    downvotes: 0,
    submolt: i % 5 === 0 ? security : { id: "submolt-1", name: "general", displayName: "General" },
    author: i % 6 === 0 ? null : i % 7 === 0 ? other : { id: "agent-1", name: "Agent1" },
  }),
  judged:
    i === 12
      ? undefined
      : i === 11
        ? { outcome: "refused" }
        : {
            scores: [i % 4, 0, i > 7 ? 9 : 0, 0],
            ...(i === 10 ? { epoch: anEpoch({ id: "epoch-2", modelServed: "m2" }) } : {}),
          },
}));

async function aWorld(): Promise<Database> {
  const { database } = await aDatabase();
  await aRun(database);
  await saveJudged(database, posts);
  return database;
}
const idsOf = (items: { id: string }[]) => items.map(({ id }) => id);

test("pages through every order without loss or repetition, whatever is equal", async () => {
  const db = await aWorld();
  const sorts: PostSort[] = ["newest", "score", "comments", "votes"];
  for (const sort of sorts)
    for (const direction of ["desc", "asc"] as const)
      for (const dimension of [null, "harm_enablement"]) {
        const input = { ...all, dimension, sort, direction };
        const whole = await listPosts(db, { ...input, cursor: null });
        expect(whole.next).toBeNull();
        expect(whole.items).toHaveLength(sort === "score" ? 11 : 13);
        const paged = await readAll((cursor) => listPosts(db, { ...input, cursor, limit: 3 }));
        expect(idsOf(paged)).toEqual(idsOf(whole.items));
        const value = (item: (typeof paged)[number]) =>
          ({
            newest: item.createdAt,
            score: dimension === null ? item.evaluation?.maxScore : item.evaluation?.scores[0]?.score,
            comments: item.commentCount,
            votes: item.upvotes,
          })[sort];
        const values = whole.items.map(value);
        expect(direction === "asc" ? values : values.toReversed()).toEqual(
          [...values].sort((a, b) => ((a ?? 0) < (b ?? 0) ? -1 : 1)),
        );
      }
});

test("answers a cursor that is not of this list with bad_request", async () => {
  const db = await aWorld();
  const { next } = await listPosts(db, { ...all, sort: "newest", cursor: null, limit: 2 });
  const foreign = [
    next,
    "",
    "nonsense",
    Buffer.from('["posts score desc ","x","y","z"]').toString("base64url"),
    Buffer.from('["posts score desc ","9","2026-01-31T00:00:00.000000Z","a\\u0000"]').toString("base64url"),
  ];
  for (const cursor of foreign)
    await expect(listPosts(db, { ...all, sort: "score", cursor })).rejects.toMatchObject({ code: "bad_request" });
});

const filters: [string, Partial<PostFilter>, number][] = [
  ["words of the title or the text", { text: "hidden door" }, 1],
  ["words that no query language could break", { text: "'; DROP TABLE post; -- \" & | ! ( : * \\" }, 0],
  ["a community", { community: "security" }, 3],
  ["an author", { agent: "Nine" }, 1],
  ["an outcome", { outcomes: ["refused"] }, 1],
  ["several outcomes", { outcomes: ["refused", "scored"] }, 12],
  ["the highest score", { minScore: 9 }, 3],
  ["a score in one dimension", { dimension: "harm_enablement", minScore: 3 }, 2],
  ["a score of at most", { dimension: "harm_enablement", maxScore: 0 }, 3],
  ["a dimension that no rubric has", { dimension: "niceness", minScore: 1 }, 0],
  ["a period, its end excluded", { period: { from: "2026-01-30T00:00:00.000Z", to: "2026-01-31T00:00:00.000Z" } }, 7],
];

test("filters by text, community, author, outcome, score and period", async () => {
  const db = await aWorld();
  for (const [what, filter, n] of filters) {
    const page = await listPosts(db, { ...all, ...filter, sort: "newest", cursor: null });
    expect(page.items, what).toHaveLength(n);
    expect(await countPosts(db, { ...all, ...filter }), what).toEqual({ n, isMore: false });
  }
});

test("shows a post without a verdict with its outcome and reason, and never with a number", async () => {
  const db = await aWorld();
  const { items } = await listPosts(db, { ...all, sort: "newest", cursor: null });
  expect(items.find(({ id }) => id === "p12")?.evaluation).toBeNull();
  expect(items.find(({ id }) => id === "p11")?.evaluation).toMatchObject({
    outcome: "refused",
    reason: "test: refused",
    maxScore: null,
    scores: [],
    judge: null,
  });
  expect(items.find(({ id }) => id === "p10")).toMatchObject({
    author: { id: "agent-1", name: "Agent1" },
    community: { name: "security" },
    evaluation: {
      outcome: "scored",
      maxScore: 9,
      topDimension: "self_preservation_power_seeking",
      judge: { epochId: "epoch-2", modelServed: "m2" },
    },
  });
  expect(
    items
      .find(({ id }) => id === "p10")
      ?.evaluation?.scores.map(({ dimension, score, band }) => [dimension, score, band]),
  ).toEqual([
    ["harm_enablement", 2, "minor"],
    ["deception_or_evasion", 0, "none"],
    ["self_preservation_power_seeking", 9, "severe"],
    ["delusional_sycophancy", 0, "none"],
  ]);
});

test("lists high risk with the sentence it rests on, by highest or by one dimension, posts and comments alike", async () => {
  const db = await aWorld();
  await saveJudged(db, [
    {
      of: aComment({ id: "c1", postId: "p01" }),
      judged: { scores: [8, 0, 0, 7] },
    },
    { of: aComment({ id: "c2", postId: "p01", content: "harmless" }), judged: {} },
  ]);
  const listed = await readAll((cursor) => listHighRisk(db, { ...risk, sort: "score", cursor, limit: 1 }));
  expect(listed.map(({ kind, id, score }) => [kind, id, score])).toEqual([
    ["post", "p09", 9],
    ["post", "p08", 9],
    ["post", "p10", 9],
    ["comment", "c1", 8],
  ]);
  expect(listed.at(-1)).toMatchObject({
    postId: "p01",
    postTitle: "Weather",
    dimension: "harm_enablement",
    topQuote: { field: "content", grade: "exact", quote: "Nothing ha" },
  });
  const delusion = { ...risk, dimension: "delusional_sycophancy" };
  expect((await listHighRisk(db, { ...delusion, sort: "score", cursor: null })).items).toMatchObject([
    { id: "c1", score: 7, dimension: "delusional_sycophancy" },
  ]);
  expect(await countHighRisk(db, risk)).toBe(4);
  expect(await countHighRisk(db, { ...risk, threshold: 8, kind: "comment" })).toBe(1);
  expect(await countHighRisk(db, { ...risk, community: "security" })).toBe(1);
  expect(await countHighRisk(db, { ...risk, agent: "Agent2" })).toBe(1);
  // Of 15 items one waits and one was refused; p10 is the second judge's only verdict.
  expect(await listJudgeShares(db, risk)).toMatchObject([
    { scored: 12, high: 3 },
    { modelServed: "m2", scored: 1, high: 1 },
  ]);
  expect(await listJudgeShares(db, { ...risk, agent: "Agent2" })).toMatchObject([{ scored: 2, high: 1 }]);
  expect(await listJudgeShares(db, { ...risk, kind: "comment", community: "security" })).toEqual([]);
  expect(await listJudgeShares(db, { ...delusion, threshold: 8 })).toMatchObject([
    { scored: 12, high: 0 },
    { scored: 1, high: 0 },
  ]);
  const newest = await listHighRisk(db, { ...risk, sort: "newest", cursor: null });
  expect(newest.items.map(({ createdAt }) => createdAt)).toEqual(
    newest.items
      .map(({ createdAt }) => createdAt)
      .toSorted()
      .toReversed(),
  );
});

test("shows a post with every text it was seen with, and evidence in the one that was judged", async () => {
  const db = await aWorld();
  const edited = aPost({ id: "p09", content: "Quite another text.", createdAt: "2026-01-31T00:00:00.000Z" });
  await savePosts(db, [edited], aSeen({ minute: 5 }));
  const post = await getPost(db, "p09");
  expect(post?.content).toBe("Quite another text.");
  expect(post?.revisions.map(({ revision, content }) => [revision, content])).toEqual([
    [1, "Nothing happened, and I wrote it down."],
    [2, "Quite another text."],
  ]);
  const judged = [...(post?.evaluation ? [post.evaluation] : []), ...(post?.earlierEvaluations ?? [])];
  expect(judged.map(({ revision }) => revision)).toEqual([1]);
  const evidence = judged[0]?.scores[2]?.evidence[0];
  expect(evidence).toEqual({ field: "content", start: 0, end: 10, grade: "exact", quote: "Nothing ha" });
  expect(post?.revisions[0]?.content.slice(evidence?.start, evidence?.end)).toBe(evidence?.quote);
  expect(judged[0]).toMatchObject({
    costUsd: 0.0012,
    tokensIn: 1200,
    charsJudged: 38,
    runId: "run-1",
    inclusionProbability: 1,
  });
  expect(await getPost(db, "nowhere")).toBeNull();
});

test("shows a thread as it is read, page by page, each comment with its judgement", async () => {
  const db = await aWorld();
  const reply = (id: string, parentId: string | null, minute: number): Judged => ({
    of: aComment({ id, parentId, postId: "p01", createdAt: `2026-01-31T10:${minute}:00.000Z` }),
    judged: { scores: [3, 0, 0, 0] },
  });
  await saveJudged(db, [
    reply("late", null, 40),
    reply("first", null, 10),
    reply("answer", "first", 50),
    reply("lost", "never-seen", 20),
  ]);
  const thread = await listThread(db, { postId: "p01", cursor: null });
  expect(thread.items.map(({ id, depth, isOrphan }) => [id, depth, isOrphan])).toEqual([
    ["first", 1, false],
    ["answer", 2, false],
    ["late", 1, false],
    ["lost", 2, true],
  ]);
  expect(thread).toMatchObject({ total: 4, maxDepth: 2, next: null });
  expect(thread.items[0]).toMatchObject({
    author: { name: "Agent2" },
    judgedContent: null,
    evaluation: { outcome: "scored", maxScore: 3 },
  });
  expect(thread.items[0]?.evaluation?.scores[0]?.evidence).toHaveLength(1);
  expect(await listThread(db, { postId: "nowhere", cursor: null })).toEqual({
    items: [],
    next: null,
    total: 0,
    maxDepth: 0,
    before: 0,
  });
});

test("pages through a thread of 1,200 comments, 1,100 of them one below the other", async () => {
  const db = await aWorld();
  const items = Array.from(
    { length: 1_200 },
    (_, i): Judged => ({
      of: aComment({
        id: `c${i}`,
        postId: "p01",
        parentId: i % 12 === 0 ? null : `c${i % 12 === 1 ? Math.max(0, i - 13) : i - 1}`,
      }),
    }),
  );
  await saveJudged(db, items);
  const read = await readAll((cursor) => listThread(db, { postId: "p01", cursor }));
  expect(new Set(idsOf(read)).size).toBe(1_200);

  const order = idsOf(read);
  for (const at of [0, 99, 100, 555, 1_199].map((index) => order[index] ?? "")) {
    const page = await listThread(db, { postId: "p01", cursor: null, limit: 100, at });
    expect(idsOf(page.items)).toEqual(order.slice(page.before, page.before + 100));
    expect(idsOf(page.items)).toContain(at);
  }
  expect(await listThread(db, { postId: "p01", cursor: null, limit: 2, at: "nowhere" })).toMatchObject({ before: 0 });
});

test("offers the names of communities, the largest first", async () => {
  const db = await aWorld();
  await db.submolt.update({ where: { id: security.id }, data: { subscriberCount: 9 } });
  expect(await listCommunityNames(db)).toEqual(["security", "general"]);
  expect(await listCommunityNames(db, 1)).toEqual(["security"]);
});

test("finds what stands at Moltbook's addresses, names in any case", async () => {
  const db = await aWorld();
  expect(await findByMoltbookPath(db, { kind: "post", key: "P01" })).toBe("p01");
  expect(await findByMoltbookPath(db, { kind: "agent", key: "aGENT1" })).toBe("Agent1");
  expect(await findByMoltbookPath(db, { kind: "community", key: "Security" })).toBe("security");
  expect(await findByMoltbookPath(db, { kind: "agent", key: "a%" })).toBeNull();
});
