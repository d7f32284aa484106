import { afterEach, describe, expect, test } from "vitest";
import type { Faults } from "../../demo/moltbook/faults";
import { aComment, anAgent, aPost, aSubmolt, range, someContent } from "../../demo/moltbook/items";
import { type MoltbookServer, startMoltbookServer } from "../../demo/moltbook/start-moltbook-server";
import { ObservatoryError } from "../errors";
import { createMoltbookClient, type MoltbookClientOptions } from "./create-moltbook-client";
import type { Json, JsonObject } from "./json";
import { nextPage, noPages, pageIds } from "./next-page";
import type { MoltbookSource, PageToken } from "./source";

const open: MoltbookServer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

const aThread = (count: number): JsonObject[] => range(count).map((n) => aComment(n, aPost(1).id ?? null));
const content = someContent({
  posts: range(120).map((n) => aPost(n, n === 1 ? { comment_count: 3 } : {})),
  comments: [...aThread(2), aComment(2, aPost(1).id ?? null, { parent_id: aComment(0, "").id ?? null })],
  agents: range(60).map((n) => anAgent(n, { owner: { x_handle: "somebody" } })),
  submolts: range(130).map((n) => aSubmolt(n)),
});
const postId = String(aPost(1).id);
const signal = new AbortController().signal;

/** A clock that only the client's own waiting moves. */
function aFastClock() {
  let nowMs = Date.UTC(2026, 7, 23, 12);
  const waits: number[] = [];
  const sleep = async (ms: number) => {
    waits.push(ms);
    nowMs += ms;
  };
  return { waits, sleep, clock: () => new Date(nowMs) };
}

/** A site and a client whose waits are noted and take no time. */
async function aSite(
  faults: Faults = () => null,
  told: Partial<MoltbookClientOptions> & { dialect?: "v1" | "v2" } = {},
) {
  const { dialect = "v2", ...options } = told;
  const { waits, sleep, clock } = aFastClock();
  const server = await startMoltbookServer({ content, dialect, faults, clock });
  open.push(server);
  const source = createMoltbookClient({
    baseUrl: server.url,
    requestsPerMinute: 1_000_000,
    requestTimeoutMs: 10_000,
    maxAttempts: 3,
    random: () => 0.5,
    sleep,
    clock,
    ...options,
  });
  return { server, source, waits };
}

const failureOf = async (work: Promise<unknown>): Promise<ObservatoryError> => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof ObservatoryError) return error;
  throw new Error("an ObservatoryError was expected", { cause: error });
};

async function readPosts(source: MoltbookSource, maxPages = 50) {
  let memory = noPages;
  let page: PageToken | null = null;
  for (;;) {
    const fetched = await source.listPosts(page, signal);
    const next = nextPage(memory, { ids: pageIds(fetched), next: fetched.next }, maxPages);
    memory = next.memory;
    page = next.next;
    if (page === null) return { ids: memory.ids, pages: memory.pages, stop: next.stop };
  }
}

describe.each(["v1", "v2"] as const)("reading %s", (dialect) => {
  test("finds every post, page by page of 50, newest first", async () => {
    const { source, server } = await aSite(undefined, { dialect });
    const read = await readPosts(source);
    expect(read).toMatchObject({ pages: 3, stop: "end" });
    expect(read.ids.size).toBe(120);
    expect([...read.ids][0]).toBe(aPost(119).id);
    expect(server.requests[0]?.query.toString()).toBe("sort=new&limit=50");
  });

  test("gives a thread with its tree, its answers kept as fetched", async () => {
    const { source } = await aSite(undefined, { dialect });
    const thread = await source.getThread(postId, { maxPages: 5 }, signal);
    expect(thread.post).toMatchObject({ id: postId, commentCount: 3 });
    expect(thread.comments.map(({ parentId }) => parentId).toSorted()).toEqual(
      [aComment(0, "").id, null, null].toSorted(),
    );
    expect(thread).toMatchObject({ isGone: false, isCut: false, rejects: [] });
    expect(thread.raw.map(({ path }) => path)).toEqual(
      dialect === "v1" ? [`/posts/${postId}`] : [`/posts/${postId}`, `/posts/${postId}/comments?sort=new&limit=100`],
    );
  });

  test("says of a post that answers 404 that it is gone", async () => {
    const { source } = await aSite(undefined, { dialect });
    const thread = await source.getThread("00000000-0000-4000-8000-00000000ffff", { maxPages: 5 }, signal);
    expect(thread).toMatchObject({ post: null, comments: [], isGone: true, raw: [{ status: 404 }] });
  });

  test("finds communities over pages, agents by name and the recent ones, and no data of their owners", async () => {
    const { source } = await aSite(undefined, { dialect });
    const first = await source.listSubmolts(null, signal);
    const second = await source.listSubmolts(first.next, signal);
    expect([first.items.length, second.items.length, second.next]).toEqual([100, 30, null]);
    const agent = await source.getAgent("agent-5", signal);
    expect(agent.items).toMatchObject([{ name: "agent-5", karma: 5, createdAt: "2026-01-29T10:00:00.123Z" }]);
    expect((await source.getAgent("nobody & more", signal)).items).toEqual([]);
    const recent = await source.listRecentAgents(signal);
    expect(recent).toMatchObject({ next: null, rejects: [] });
    expect(recent.items).toHaveLength(50);
    const thread = await source.getThread(postId, { maxPages: 5 }, signal);
    expect(JSON.stringify([agent, recent, thread])).not.toContain("somebody");
  });
});

describe("a failure that passes", () => {
  test.each<[string, Faults]>([
    ["a wall of 500", ({ index }) => (index < 3 ? { kind: "status", status: 500 } : null)],
    ["502", ({ index }) => (index < 3 ? { kind: "status", status: 502 } : null)],
    ["a reset connection", ({ index }) => (index < 3 ? { kind: "reset" } : null)],
    ["HTML in place of JSON", ({ index }) => (index < 3 ? { kind: "html", status: 200 } : null)],
    ["JSON cut in the middle", ({ index }) => (index < 3 ? { kind: "cut" } : null)],
    ["429 without a hint", ({ index }) => (index < 3 ? { kind: "status", status: 429 } : null)],
  ])("is sat out: %s", async (_what, faults) => {
    const { source, server, waits } = await aSite(faults);
    expect((await source.listPosts(null, signal)).items).toHaveLength(50);
    expect(server.requests).toHaveLength(3);
    expect(waits).toEqual([500, 1_000]);
  });

  test("is sat out when an answer does not come in time", async () => {
    const { source } = await aSite(({ index }) => (index === 1 ? { kind: "hang" } : null), { requestTimeoutMs: 100 });
    expect((await source.listPosts(null, signal)).items).toHaveLength(50);
  });

  test.each([
    ["the header", { "retry-after": "7" }, { retry_after_seconds: 9 }, 7_000],
    ["the body, in seconds", {}, { retry_after_seconds: 9 }, 9_000],
    ["the body, in minutes", {}, { retry_after_minutes: 2 }, 120_000],
    ["a header of a day", { "retry-after": "86400" }, {}, 300_000],
  ])("is waited for as long as %s of a 429 says, up to 300 s", async (_what, headers, body, ms) => {
    const fault = { kind: "status", status: 429, headers, body } as const;
    const { source, waits } = await aSite(({ index }) => (index === 1 ? fault : null));
    await source.listPosts(null, signal);
    expect(waits).toEqual([ms]);
  });
});

describe("a failure that stays", () => {
  test.each<[string, ReturnType<Faults>, string, number | null]>([
    ["500", { kind: "status", status: 500 }, "source_unavailable", null],
    [
      "503 with a hint",
      { kind: "status", status: 503, headers: { "retry-after": "20" } },
      "source_unavailable",
      20_000,
    ],
    ["429", { kind: "status", status: 429, headers: { "retry-after": "30" } }, "source_rate_limited", 30_000],
    ["HTML with 404", { kind: "html", status: 404 }, "source_malformed", null],
    ["cut JSON", { kind: "cut" }, "source_malformed", null],
    ["a reset", { kind: "reset" }, "source_unavailable", null],
  ])("ends the attempts with its code: %s", async (_what, fault, code, retryAfterMs) => {
    const { source, server } = await aSite(() => fault);
    const failure = await failureOf(source.listPosts(null, signal));
    expect(failure).toMatchObject({ code, retryAfterMs });
    expect(server.requests).toHaveLength(3);
  });

  test.each<[string, ReturnType<Faults>, string]>([
    ["400", { kind: "status", status: 400 }, "source_refused"],
    ["401", { kind: "status", status: 401 }, "source_refused"],
    ["405", { kind: "status", status: 405 }, "source_refused"],
    ["a redirect", { kind: "redirect", to: "http://127.0.0.1:1/elsewhere" }, "source_refused"],
    ["an answer above 20 MB", { kind: "too_large", bytes: 21 * 1024 * 1024 }, "source_malformed"],
    [
      "the daily limit",
      { kind: "status", status: 429, body: { success: false, error: "Daily request limit reached" } },
      "source_daily_limit",
    ],
  ])("is not tried again: %s", async (_what, fault, code) => {
    const { source, server, waits } = await aSite(() => fault);
    expect((await failureOf(source.listPosts(null, signal))).code).toBe(code);
    expect(server.requests).toHaveLength(1);
    expect(waits).toEqual([]);
  });

  test("is a site that cannot be reached", async () => {
    const { source, server } = await aSite();
    await server.close();
    expect((await failureOf(source.listPosts(null, signal))).code).toBe("source_unavailable");
  });

  test("is an answer without its list, and not an empty list", async () => {
    const { source } = await aSite(() => ({ kind: "change", json: () => ({ success: false, error: "maintenance" }) }));
    expect((await failureOf(source.listPosts(null, signal))).code).toBe("source_malformed");
    expect((await failureOf(source.getThread(postId, { maxPages: 3 }, signal))).code).toBe("source_malformed");
    expect((await failureOf(source.getAgent("agent-1", signal))).code).toBe("source_malformed");
  });
});

describe("the rate limit", () => {
  test("of the site is kept without ever running into it", async () => {
    const time = aFastClock();
    const server = await startMoltbookServer({ content, dialect: "v2", rateLimitPerMinute: 20, clock: time.clock });
    open.push(server);
    const source = createMoltbookClient({
      baseUrl: server.url,
      requestsPerMinute: 1_000,
      requestTimeoutMs: 10_000,
      maxAttempts: 1,
      clock: time.clock,
      sleep: time.sleep,
    });
    const from = time.clock().getTime();
    for (let i = 0; i < 60; i += 1) await source.getAgent("agent-1", signal);
    expect(server.requests).toHaveLength(60);
    expect(time.clock().getTime() - from).toBeGreaterThanOrEqual(100_000);
  });
});

describe("an abort", () => {
  test("ends a request that hangs", async () => {
    const controller = new AbortController();
    const { source } = await aSite(() => {
      setTimeout(() => controller.abort(new Error("cancelled")), 10);
      return { kind: "hang" };
    });
    await expect(source.listPosts(null, controller.signal)).rejects.toThrow("cancelled");
  });

  test("ends the wait before a retry", async () => {
    const controller = new AbortController();
    const { source, server } = await aSite(
      () => {
        setTimeout(() => controller.abort(new Error("cancelled")), 10);
        return { kind: "status", status: 429, headers: { "retry-after": "300" } };
      },
      { sleep: undefined, clock: undefined },
    );
    await expect(source.listPosts(null, controller.signal)).rejects.toThrow("cancelled");
    expect(server.requests).toHaveLength(1);
  });

  test("lets nothing be asked at all when it came first", async () => {
    const { source, server } = await aSite();
    await expect(source.listPosts(null, AbortSignal.abort(new Error("cancelled")))).rejects.toThrow("cancelled");
    expect(server.requests).toEqual([]);
  });
});

describe("the key", () => {
  const apiKey = "moltbook_sk_test_0123456789";

  test("is sent with every request, and an honest name with it", async () => {
    const { source, server } = await aSite(undefined, { apiKey });
    await source.listPosts(null, signal);
    expect(server.requests[0]?.authorization).toBe(`Bearer ${apiKey}`);
    expect(server.requests[0]?.userAgent).toMatch(/^MoltObservatory/);
  });

  test("goes to no other host", async () => {
    const other = await aSite();
    const { source } = await aSite(() => ({ kind: "redirect", to: `${other.server.url}/posts` }), { apiKey });
    await failureOf(source.listPosts(null, signal));
    expect(other.server.requests).toEqual([]);
  });

  test("stands in no error", async () => {
    for (const fault of [{ kind: "status", status: 401 }, { kind: "reset" }, { kind: "html", status: 200 }] as const) {
      const { source } = await aSite(() => fault, { apiKey });
      const failure = await failureOf(source.getAgent("some name", signal));
      const cause = failure.cause instanceof Error ? `${failure.cause.stack} ${JSON.stringify(failure.cause)}` : "";
      const shown = `${failure.stack} ${JSON.stringify(failure)} ${cause}`;
      expect(shown).not.toContain(apiKey);
      expect(shown).not.toContain("some name");
    }
    const bad = () => createMoltbookClient({ ...anyOptions, apiKey: `${apiKey}\nx-evil: 1` });
    expect(bad).toThrow(/MOLTBOOK_API_KEY/);
    expect(bad).not.toThrow(apiKey);
  });
});

const anyOptions = {
  baseUrl: "http://127.0.0.1:1/api/v1",
  requestsPerMinute: 60,
  requestTimeoutMs: 100,
  maxAttempts: 1,
};

test.each(["", "moltbook", "ftp://moltbook/api/v1", "https://user:pass@moltbook/api/v1"])(
  "an address that is none is refused as configuration: %j",
  (baseUrl) => {
    expect(() => createMoltbookClient({ ...anyOptions, baseUrl })).toThrow(/MOLTBOOK_BASE_URL/);
  },
);

describe("what goes wrong there", () => {
  test("author: null everywhere costs the authors and nothing else", async () => {
    const { source } = await aSite(() => ({ kind: "author_null" }));
    const posts = await source.listPosts(null, signal);
    expect(posts.items).toHaveLength(50);
    expect(posts.items.every(({ author }) => author === null)).toBe(true);
  });

  test("bytes behind the JSON do no harm", async () => {
    const { source } = await aSite(() => ({ kind: "trailing", bytes: '\n{"x":1}<!-- cache -->' }));
    expect((await source.listPosts(null, signal)).items).toHaveLength(50);
  });

  test.each(["v1", "v2"] as const)("pages that repeat for ever are read twice (%s)", async (dialect) => {
    const { source } = await aSite(() => ({ kind: "repeat_page" }), { dialect });
    expect(await readPosts(source)).toMatchObject({ pages: 2, stop: "nothing_unseen" });
  });

  test.each(["v1", "v2"] as const)("has_more without a position ends the list (%s)", async (dialect) => {
    const { source } = await aSite(() => ({ kind: "no_position" }), { dialect });
    expect(await readPosts(source)).toMatchObject({ pages: 1, stop: "end" });
  });

  test("a bad item on a page is a reject, and the page goes on", async () => {
    const spoil = (json: JsonObject): JsonObject => ({ ...json, posts: [null, ...(json.posts as Json[])] });
    const { source } = await aSite(() => ({ kind: "change", json: spoil }));
    const page = await source.listPosts(null, signal);
    expect(page.items).toHaveLength(50);
    expect(page.rejects).toMatchObject([{ reason: "not_an_object" }]);
    expect(page.next).not.toBeNull();
  });

  test("a detail without the comments that it counts is followed by asking for them", async () => {
    const withoutComments = (json: JsonObject): JsonObject => ({ ...json, comments: [] });
    const faults: Faults = ({ path }) =>
      path.endsWith("/comments") ? null : { kind: "change", json: withoutComments };
    const { source } = await aSite(faults, { dialect: "v1" });
    expect((await source.getThread(postId, { maxPages: 5 }, signal)).comments).toHaveLength(3);
  });

  test("comments that cannot be asked for are an error and not an empty thread", async () => {
    const { source } = await aSite(({ path }) => (path.endsWith("/comments") ? { kind: "status", status: 405 } : null));
    expect((await failureOf(source.getThread(postId, { maxPages: 5 }, signal))).code).toBe("source_refused");
  });

  test("a detail of another post is rejected, and its comments are asked for", async () => {
    const otherPost = (json: JsonObject): JsonObject => ({ ...json, post: aPost(2), comments: [aComment(9, "")] });
    const faults: Faults = ({ path }) => (path.endsWith("/comments") ? null : { kind: "change", json: otherPost });
    const { source } = await aSite(faults, { dialect: "v1" });
    const thread = await source.getThread(postId, { maxPages: 5 }, signal);
    expect(thread).toMatchObject({ post: null, rejects: [{ kind: "post", reason: "wrong_post" }] });
    expect(thread.comments).toHaveLength(3);
  });

  test("a post that is told as deleted is gone, and what is left of its thread is kept", async () => {
    const deleted = (json: JsonObject): JsonObject => ({
      ...json,
      post: { ...(json.post as JsonObject), is_deleted: true },
    });
    const faults: Faults = ({ path }) => (path.endsWith("/comments") ? null : { kind: "change", json: deleted });
    const { source } = await aSite(faults);
    const thread = await source.getThread(postId, { maxPages: 5 }, signal);
    expect(thread).toMatchObject({ isGone: true, post: { isDeleted: true } });
    expect(thread.comments).toHaveLength(3);
  });
});

test("a long thread is read over its pages, and says when the budget cut it", async () => {
  const wide = someContent({ posts: [aPost(1, { comment_count: 250 })], comments: aThread(250) });
  const server = await startMoltbookServer({ content: wide, dialect: "v2" });
  open.push(server);
  const source = createMoltbookClient({
    ...anyOptions,
    baseUrl: server.url,
    requestsPerMinute: 1_000_000,
    requestTimeoutMs: 10_000,
  });
  const whole = await source.getThread(postId, { maxPages: 10 }, signal);
  expect([whole.comments.length, whole.isCut, whole.raw.length]).toEqual([250, false, 4]);
  const cut = await source.getThread(postId, { maxPages: 3 }, signal);
  expect([cut.comments.length, cut.isCut, cut.raw.length]).toEqual([200, true, 3]);
  const detailOnly = await source.getThread(postId, { maxPages: 1 }, signal);
  expect([detailOnly.comments.length, detailOnly.isCut, detailOnly.raw.length]).toEqual([0, true, 1]);
});

test.each(["v1", "v2"] as const)("a thread 2,000 replies deep comes through whole (%s)", async (dialect) => {
  const chain = aThread(2_000).map((comment, n) =>
    n === 0 ? comment : { ...comment, parent_id: aComment(n - 1, "").id ?? null },
  );
  const server = await startMoltbookServer({
    content: someContent({ posts: [aPost(1, { comment_count: 2_000 })], comments: chain }),
    dialect,
  });
  open.push(server);
  const source = createMoltbookClient({ ...anyOptions, baseUrl: server.url, requestTimeoutMs: 10_000 });
  const thread = await source.getThread(postId, { maxPages: 5 }, signal);
  expect(thread.comments).toHaveLength(2_000);
  expect(thread.comments.at(-1)?.parentId).toBe(aComment(1_998, "").id);
  expect(thread.rejects).toEqual([]);
});
