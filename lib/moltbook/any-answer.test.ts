import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ObservatoryError } from "../errors";
import { createMoltbookClient } from "./create-moltbook-client";

let answer = { status: 200, headers: {} as Record<string, string>, body: Buffer.alloc(0) };
const server = createServer((_request, response) => {
  response.writeHead(answer.status, answer.headers);
  response.end(answer.body);
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const anItem = fc.dictionary(
  fc.constantFrom(
    "id",
    "name",
    "title",
    "content",
    "created_at",
    "author",
    "submolt",
    "replies",
    "parent_id",
    "upvotes",
  ),
  fc.jsonValue(),
);
const aPayload = fc.record(
  {
    posts: fc.oneof(fc.array(anItem), fc.jsonValue()),
    post: fc.oneof(anItem, fc.jsonValue()),
    comments: fc.oneof(fc.array(anItem), fc.jsonValue()),
    submolts: fc.array(fc.jsonValue()),
    agents: fc.array(anItem),
    agent: anItem,
    has_more: fc.jsonValue(),
    next_cursor: fc.jsonValue(),
    next_offset: fc.jsonValue(),
    message: fc.jsonValue(),
    reset_at: fc.jsonValue(),
    retry_after_seconds: fc.jsonValue(),
  },
  { requiredKeys: [] },
);
const anAnswer = fc.record({
  status: fc.constantFrom(200, 200, 200, 201, 204, 301, 400, 401, 403, 404, 405, 410, 429, 500, 502, 503, 599),
  headers: fc.record(
    {
      "content-type": fc.constantFrom("application/json", "application/json; charset=utf-8", "text/html", "text/plain"),
      "retry-after": fc.constantFrom("1", "-1", "soon", "Sun, 23 Aug 2026 12:00:09 GMT", "99999999999999999999"),
      "x-ratelimit-limit": fc.constantFrom("60", "0", "many", "-5", "1e9"),
      "x-ratelimit-remaining": fc.constantFrom("0", "5", "none"),
      "x-ratelimit-reset": fc.constantFrom("0", "1787486400", "never", "99999999999999"),
    },
    { requiredKeys: [] },
  ),
  body: fc.oneof(
    { weight: 5, arbitrary: aPayload.map((payload) => Buffer.from(JSON.stringify(payload))) },
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
    fc
      .constantFrom("", "<html></html>", '{"posts":[', "[]", "null", '{"posts":[]} trailing')
      .map((text) => Buffer.from(text)),
  ),
});

test("whatever the site answers, every method ends in rows and rejects or in an expected error", async () => {
  const { port } = server.address() as AddressInfo;
  const signal = new AbortController().signal;
  await fc.assert(
    fc.asyncProperty(anAnswer, async (next) => {
      answer = next;
      let nowMs = Date.UTC(2026, 7, 23, 12);
      const source = createMoltbookClient({
        baseUrl: `http://127.0.0.1:${port}/api/v1`,
        requestsPerMinute: 60,
        requestTimeoutMs: 10_000,
        maxAttempts: 2,
        clock: () => new Date(nowMs),
        sleep: async (ms) => {
          nowMs += ms;
        },
      });
      const asked = [
        () => source.listPosts(null, signal),
        () => source.listPosts("offset:50", signal),
        () => source.getThread("post-1", { maxPages: 3 }, signal),
        () => source.listSubmolts(null, signal),
        () => source.getAgent("ann", signal),
        () => source.listRecentAgents(signal),
      ];
      for (const ask of asked) {
        const outcome = await ask().catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(ObservatoryError);
        else expect(outcome).toHaveProperty("rejects");
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);
