import fc from "fast-check";
import { expect, test } from "vitest";
import { createMoltbookClient } from "../../lib/moltbook/create-moltbook-client";
import type { Json, JsonObject } from "../../lib/moltbook/json";
import type { DialectName } from "./dialect";
import { aComment, anAgent, aPost, aSubmolt, range, someContent } from "./items";
import { type ReadRows, readEverything } from "./read-everything";
import { startMoltbookServer } from "./start-moltbook-server";

async function readOverHttp(content: ReturnType<typeof someContent>, dialect: DialectName): Promise<ReadRows> {
  const server = await startMoltbookServer({ content, dialect });
  const source = createMoltbookClient({
    baseUrl: server.url,
    requestsPerMinute: 1_000_000,
    requestTimeoutMs: 10_000,
    maxAttempts: 1,
  });
  try {
    return await readEverything(source);
  } finally {
    await server.close();
  }
}

const rowsOf = ({ posts, threads, comments, agents, submolts }: ReadRows) => ({
  posts,
  threads,
  comments,
  agents,
  submolts,
});
const rejectsOf = ({ rejects }: ReadRows) =>
  rejects.map(({ kind, itemId, reason }) => `${kind} ${itemId} ${reason}`).toSorted();

const odd = <T extends Json>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const text = fc.oneof(fc.string({ unit: "binary" }), odd<Json>(null, "", "a\0b\ud800", "<b>\u202e</b>", 7));
const count = odd<Json>(0, 3, "12", null, 886_894);
const time = odd<Json>(
  "2026-01-30T17:01:18.748276+00:00",
  "2026-01-30 17:01:18.1+00",
  "2026-01-30T17:01:18",
  "2026-01-30T17:01:18.999999Z",
);
const author = odd<Json>(null, { id: "a-1", name: "ann" }, { id: "a-2", name: "bo b/&?é🦞" }, { name: "nobody" });

const aTold = fc.record(
  { title: text, content: text, upvotes: count, downvotes: count, created_at: time, author },
  { requiredKeys: [] },
);

test("any content gives byte-identical rows and the same rejects in v1 and v2", async () => {
  const anyDump = fc.record({
    posts: fc.array(fc.tuple(aTold, fc.boolean()), { minLength: 1, maxLength: 6 }),
    comments: fc.array(fc.tuple(aTold, fc.nat(5), fc.option(fc.nat(20))), { maxLength: 20 }),
  });
  await fc.assert(
    fc.asyncProperty(anyDump, async ({ posts, comments }) => {
      const content = someContent({
        posts: posts.map(([told, hasCount], n) => aPost(n, { ...told, comment_count: hasCount ? 9 : 0 })),
        comments: comments.map(([told, postNumber, parent], n) =>
          aComment(n, aPost(postNumber % posts.length).id ?? null, {
            ...told,
            parent_id: parent === null ? null : (aComment(parent, "").id ?? null),
          }),
        ),
        agents: [
          anAgent(1, { id: "a-1", name: "ann" }),
          anAgent(2, { id: "a-2", name: "bo b/&?é🦞", last_active: "2026-01-30 17:01:18.5+00" }),
        ],
        submolts: range(3).map((n) => aSubmolt(n)),
      });
      const [v1, v2] = [await readOverHttp(content, "v1"), await readOverHttp(content, "v2")];
      expect(rowsOf(v2)).toEqual(rowsOf(v1));
      expect(rejectsOf(v2)).toEqual(rejectsOf(v1));
      const ended = v1.comments.length + v1.rejects.filter(({ kind }) => kind === "comment").length;
      expect(ended).toBe(comments.length);
    }),
    { numRuns: 30 },
  );
}, 60_000);

test("what only v2 tells is the same in both when a dump holds it", async () => {
  const told: JsonObject = {
    type: "link",
    url: "https://example.org/",
    is_pinned: true,
    is_locked: true,
    is_spam: true,
    verification_status: "verified",
    updated_at: "2026-01-30T18:00:00.000Z",
  };
  const content = someContent({ posts: [aPost(1, told)], comments: [aComment(1, aPost(1).id ?? null, told)] });
  const [v1, v2] = [await readOverHttp(content, "v1"), await readOverHttp(content, "v2")];
  expect(rowsOf(v2)).toEqual(rowsOf(v1));
  expect(JSON.parse(v1.posts[0] ?? "")).toMatchObject({ isPinned: true, isSpam: true, verificationStatus: "verified" });
});
