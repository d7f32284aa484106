import { afterEach, describe, expect, test } from "vitest";
import type { JsonObject } from "../../lib/moltbook/json";
import type { DialectName } from "./dialect";
import { aComment, anAgent, aPost, aSubmolt, range, someContent } from "./items";
import { type MoltbookServer, type MoltbookServerOptions, startMoltbookServer } from "./start-moltbook-server";

const open: MoltbookServer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

const first = aPost(1).id ?? null;
const content = someContent({
  posts: range(60).map((n) => aPost(n)),
  comments: [aComment(1, first), aComment(2, first, { parent_id: aComment(1, "").id ?? null }), aComment(3, first)],
  agents: [anAgent(1, { last_active: "2026-08-23T08:21:39.100000+00:00" })],
  submolts: range(3).map((n) => aSubmolt(n)),
});

async function aServer(dialect: DialectName, options: Partial<MoltbookServerOptions> = {}) {
  const server = await startMoltbookServer({ content, dialect, ...options });
  open.push(server);
  return async (path: string, init?: RequestInit) => {
    const response = await fetch(server.url + path, init);
    const isJson = response.headers.get("content-type")?.includes("json");
    return {
      status: response.status,
      headers: response.headers,
      json: (isJson ? await response.json() : {}) as JsonObject,
    };
  };
}

describe("v1", () => {
  test("counts from the start of a list", async () => {
    const get = await aServer("v1");
    const page = await get("/posts?sort=new&limit=50");
    expect(page.json).toMatchObject({
      success: true,
      count: 50,
      has_more: true,
      next_offset: 50,
      authenticated: false,
    });
    expect((await get("/posts?sort=new&limit=50&offset=50")).json).toMatchObject({
      count: 10,
      has_more: false,
      next_offset: null,
    });
  });

  test("tells a post with its tree of comments and microseconds", async () => {
    const get = await aServer("v1");
    const { json } = await get(`/posts/${first}`);
    expect(json).toMatchObject({
      post: { created_at: "2026-01-30T00:01:00.000123+00:00", author: { name: "agent-1", karma: 1 } },
      comments: [{ parent_id: null, replies: [{ parent_id: aComment(1, "").id }] }, { replies: [] }],
      context: { tip: expect.any(String) },
    });
  });

  test("answers an id that it does not know, and one that is none, with 404 in its own words", async () => {
    const get = await aServer("v1");
    for (const id of ["00000000-0000-4000-8000-00000000ffff", "no-uuid"]) {
      expect(await get(`/posts/${id}`)).toMatchObject({
        status: 404,
        json: { success: false, error: "Post not found" },
      });
    }
  });
});

describe("v2", () => {
  test("leads on by cursor, over every post once", async () => {
    const get = await aServer("v2");
    const seen: unknown[] = [];
    let cursor: unknown = "";
    do {
      const { json } = await get(`/posts?sort=new&limit=25${cursor ? `&cursor=${cursor}` : ""}`);
      seen.push(...(json.posts as JsonObject[]).map(({ id }) => id));
      cursor = json.next_cursor;
    } while (cursor);
    expect(new Set(seen).size).toBe(60);
    expect(seen).toHaveLength(60);
  });

  test("tells a post alone, its author in camelCase, and roots without the key parent_id", async () => {
    const get = await aServer("v2");
    const { json } = await get(`/posts/${first}`);
    expect(json.comments).toBeUndefined();
    expect(json.post).toMatchObject({
      created_at: "2026-01-30T00:01:00.000Z",
      author_id: anAgent(1).id,
      author: { followerCount: 2, lastActive: "2026-08-23 08:21:39.1+00" },
      is_deleted: false,
    });
    const thread = await get(`/posts/${first}/comments?sort=old&limit=1`);
    expect(thread.json).toMatchObject({
      count: 3,
      has_more: true,
      comments: [{ depth: 0, reply_count: 0, replies: [{ depth: 1 }] }],
    });
    expect((thread.json.comments as JsonObject[])[0]).not.toHaveProperty("parent_id");
  });

  test("filters by author and by community", async () => {
    const get = await aServer("v2");
    const posts = (await get("/posts?sort=new&limit=100&author=agent-3")).json.posts as JsonObject[];
    expect(posts).toHaveLength(9);
    expect((await get("/posts?submolt=nowhere")).json.posts).toEqual([]);
    expect((await get("/submolts/general/feed")).json.posts).toHaveLength(25);
  });

  test("answers an unknown id with 404 and one that is none with 400 in its own words", async () => {
    const get = await aServer("v2");
    const path = "/posts/00000000-0000-4000-8000-00000000ffff";
    expect(await get(path)).toMatchObject({
      status: 404,
      json: { statusCode: 404, path: `/api/v1${path}`, error: "Not Found" },
    });
    expect(await get("/posts/no-uuid")).toMatchObject({ status: 400, json: { statusCode: 400, error: "Bad Request" } });
  });
});

describe.each(["v1", "v2"] as const)("both (%s)", (dialect) => {
  test("say with every answer what is left, and 429 with when, once nothing is", async () => {
    const get = await aServer(dialect, { rateLimitPerMinute: 2, clock: () => new Date("2026-08-23T12:00:20Z") });
    const reset = String(Date.parse("2026-08-23T12:01:00Z") / 1_000);
    const left = async () => {
      const { status, headers } = await get("/stats");
      return [
        status,
        headers.get("x-ratelimit-remaining"),
        headers.get("x-ratelimit-reset"),
        headers.get("retry-after"),
      ];
    };
    expect(await left()).toEqual([200, "1", reset, null]);
    expect(await left()).toEqual([200, "0", reset, null]);
    expect(await left()).toEqual([429, "0", reset, "40"]);
    expect((await get("/stats")).json.retry_after_seconds).toBe(40);
  });

  test("tell agents, communities and totals", async () => {
    const get = await aServer(dialect);
    expect((await get("/agents/profile?name=agent-1")).json).toMatchObject({ agent: { name: "agent-1" } });
    expect((await get("/agents/profile?name=none")).status).toBe(404);
    expect((await get("/agents/recent?limit=50")).json.agents).toHaveLength(1);
    expect((await get("/submolts?limit=2")).json).toMatchObject({ has_more: true, next_offset: 2 });
    expect((await get("/submolts/general")).json).toMatchObject({ submolt: { name: "general" } });
    expect((await get("/stats")).json).toMatchObject({ agents: 1, submolts: 3, posts: 60, comments: 3 });
  });

  test("are read only, want a key for what is personal, and answer nonsense without falling", async () => {
    const get = await aServer(dialect);
    expect((await get("/posts", { method: "POST", body: "{}" })).status).toBe(405);
    expect((await get("/home")).status).toBe(401);
    expect((await get("/no/such/thing")).status).toBe(404);
    expect((await get("/posts/%E0%A4%A")).status).toBe(500);
    expect((await get("/posts?limit=x&offset=-3&cursor=%7B")).status).toBe(200);
  });
});
