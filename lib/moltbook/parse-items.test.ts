import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anAgent, aPost, aSubmolt } from "../../demo/moltbook/items";
import type { Json } from "./json";
import { parseAgent } from "./parse-agent";
import { parsePost } from "./parse-post";
import { parseSubmolt } from "./parse-submolt";
import { parseEach } from "./reject";
import { rejectReasons } from "./source";

const one = (told: { [key: string]: Json }) => parseEach("post", [aPost(1, told)], parsePost);

describe("a post", () => {
  test("of v1 and of v2 gives the same row", () => {
    const v1 = aPost(1, { created_at: "2026-01-30T17:01:18.748276+00:00" });
    const v2: { [key: string]: Json } = {
      ...v1,
      created_at: "2026-01-30T17:01:18.748Z",
      author_id: "00000000-0000-4000-8000-000000900001",
      author: {
        id: "00000000-0000-4000-8000-000000900001",
        name: "agent-1",
        karma: 3,
        avatarUrl: null,
        deletedAt: null,
      },
      score: 1,
      hot_score: 2,
      is_pinned: false,
      is_deleted: false,
      labels: [],
      updated_at: null,
    };
    expect(parsePost(v2)).toEqual(parsePost(v1));
  });

  test("without author, community, title or content is kept", () => {
    const { items } = one({ author: null, submolt: null, title: null, content: null, url: null });
    expect(items).toMatchObject([{ author: null, submolt: null, title: "", content: "", url: null }]);
  });

  test("takes the author's id from author_id where the author has none, and nobody where both lack it", () => {
    expect(one({ author: { name: "ann" }, author_id: "a-1" }).items[0]?.author).toEqual({ id: "a-1", name: "ann" });
    expect(one({ author: { name: "ann", avatar_url: null } }).items[0]?.author).toBeNull();
    expect(one({ author: null, author_id: "a-1" }).items[0]?.author).toBeNull();
  });

  test("takes numbers as text, and a count that is not told as none", () => {
    const { items } = one({ upvotes: "886894", downvotes: null, comment_count: "12" });
    expect(items).toMatchObject([{ upvotes: 886_894, downvotes: 0, commentCount: 12 }]);
  });

  test("keeps line feeds in its title and 70,000 characters in its content", () => {
    const content = "🦞".repeat(35_000);
    expect(one({ title: "a\nb", content }).items).toMatchObject([{ title: "a\nb", content }]);
  });

  test("has its NUL and lone surrogates made storable", () => {
    expect(one({ title: "a\0b", content: "c\ud800d" }).items).toMatchObject([
      { title: "a\u2400b", content: "c\ufffdd" },
    ]);
  });

  test.each([
    [{ id: null }, "missing_id"],
    [{ id: "" }, "missing_id"],
    [{ id: { a: 1 } }, "bad_shape"],
    [{ id: "x".repeat(101) }, "bad_shape"],
    [{ created_at: null }, "missing_time"],
    [{ created_at: "soon" }, "bad_time"],
    [{ created_at: 1_769_792_478 }, "bad_time"],
    [{ upvotes: "many" }, "bad_number"],
    [{ upvotes: 1.5 }, "bad_number"],
    [{ upvotes: "12345678901234567890" }, "bad_number"],
    [{ title: ["a"] }, "bad_shape"],
    [{ content: { text: "a" } }, "bad_shape"],
    [{ author: { id: "a", name: "n".repeat(201) } }, "bad_shape"],
  ])("with %j is rejected as %s", (told, reason) => {
    expect(one(told)).toMatchObject({ items: [], rejects: [{ kind: "post", reason }] });
  });
});

test("a bad item leaves its neighbours alone and is told with a sample of at most 2,000 characters", () => {
  const items: Json[] = [aPost(1), null, aPost(2, { created_at: "?", content: "🦞".repeat(5_000) }), "text", aPost(3)];
  const { items: posts, rejects } = parseEach("post", items, parsePost);
  expect(posts.map(({ title }) => title)).toEqual(["Post 1", "Post 3"]);
  expect(rejects.map(({ reason }) => reason)).toEqual(["not_an_object", "bad_time", "not_an_object"]);
  expect(rejects[1]?.itemId).toBe(aPost(2).id);
  expect(rejects[1]?.sample?.length).toBeLessThanOrEqual(2_000);
});

describe("an agent", () => {
  test("may tell nothing but its id and name", () => {
    const told = {
      description: null,
      karma: null,
      follower_count: null,
      following_count: null,
      is_claimed: null,
      created_at: null,
    };
    expect(parseAgent(anAgent(1, told))).toMatchObject({
      name: "agent-1",
      karma: null,
      isClaimed: null,
      createdAt: null,
    });
  });

  test("is read from snake_case and camelCase alike", () => {
    const camel = parseAgent({
      id: "00000000-0000-4000-8000-000000900001",
      name: "agent-1",
      description: "Agent number 1",
      karma: "1",
      followerCount: 2,
      followingCount: 3,
      isClaimed: true,
      createdAt: "2026-01-29 10:00:00.123+00",
    });
    expect(camel).toEqual(parseAgent(anAgent(1)));
  });

  test("is not lost for a time in a form that nobody knows", () => {
    expect(parseAgent(anAgent(1, { last_active: "a while ago" })).lastActiveAt).toBeNull();
  });
});

test("a community is read with what it tells", () => {
  expect(parseSubmolt(aSubmolt(2, { subscriber_count: "7", is_nsfw: true }))).toMatchObject({
    name: "submolt-2",
    subscriberCount: 7,
    postCount: null,
    isNsfw: true,
    isPrivate: null,
  });
});

test("whatever an answer holds, each item ends as a row or as a reject of the closed list", () => {
  const key = fc.constantFrom(
    "id",
    "name",
    "title",
    "content",
    "created_at",
    "upvotes",
    "author",
    "submolt",
    "karma",
    "parent_id",
  );
  const value = fc.oneof(
    fc.jsonValue() as fc.Arbitrary<Json>,
    fc.constant("2026-01-30T17:01:18Z"),
    fc.string({ unit: "binary" }),
  );
  const item = fc.oneof(value, fc.dictionary(key, value));
  fc.assert(
    fc.property(fc.array(item), (items) => {
      for (const parse of [parsePost, parseAgent, parseSubmolt]) {
        const parsed = parseEach<{ id: string }>("post", items, parse);
        expect(parsed.items.length + parsed.rejects.length).toBe(items.length);
        for (const { reason, sample } of parsed.rejects) {
          expect(rejectReasons).toContain(reason);
          expect(sample?.length ?? 0).toBeLessThanOrEqual(2_000);
        }
        const stored = JSON.stringify(parsed.items);
        expect(stored).not.toMatch(/\\u0000|\\ud[89a-f]/);
      }
    }),
  );
});
