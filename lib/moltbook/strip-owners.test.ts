import fc from "fast-check";
import { expect, test } from "vitest";
import type { Json } from "./json";
import { serialiseJson } from "./serialise-json";
import { isOwnerKey, stripOwners } from "./strip-owners";

const ownerKeys = [
  "owner",
  "Owner",
  "owners",
  "owner_id",
  "ownerHandle",
  "human_owner",
  "x_handle",
  "xHandle",
  "x_name",
  "x_avatar",
  "xFollowerCount",
  "x_verified",
  "x",
  "X_HANDLE",
  "email",
  "owner_email",
  "emailAddress",
  "twitter",
  "twitter_handle",
  "twitterUrl",
  "phone_number",
];

test.each(ownerKeys)("knows %s for a key of people's data", (key) => {
  expect(isOwnerKey(key)).toBe(true);
});

test.each([
  "id",
  "name",
  "title",
  "content",
  "url",
  "type",
  "author",
  "author_id",
  "submolt",
  "display_name",
  "description",
  "karma",
  "upvotes",
  "downvotes",
  "comment_count",
  "created_at",
  "updated_at",
  "is_pinned",
  "verification_status",
  "parent_id",
  "post_id",
  "replies",
  "depth",
  "subscriber_count",
  "follower_count",
  "followingCount",
  "isClaimed",
  "last_active",
  "lastActive",
  "deletedAt",
  "has_more",
  "next_cursor",
  "next_offset",
  "context",
  "creator_id",
  "created_by",
  "avatarUrl",
  "success",
])("keeps %s", (key) => {
  expect(isOwnerKey(key)).toBe(false);
});

test("lets no owner's data survive, wherever it stands", () => {
  const secret = "SECRET-OF-A-PERSON";
  const { json } = fc.letrec<{ json: Json; plain: Json; owned: Json }>((tie) => ({
    plain: fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
    owned: fc.constantFrom<Json[]>(secret, { name: secret, deep: [{ any: secret }] }, [secret]),
    json: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      tie("plain"),
      fc.array(tie("json"), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom("id", "author", "replies", "name", "__proto__", "a key"), tie("json"), {
        maxKeys: 4,
      }),
      fc
        .tuple(fc.constantFrom(...ownerKeys), tie("owned"), fc.dictionary(fc.constantFrom("id", "author"), tie("json")))
        .map(([key, owned, rest]) => ({ ...rest, [key]: owned })),
    ),
  }));
  fc.assert(
    fc.property(json, (value) => {
      expect(serialiseJson(stripOwners(value))).not.toContain(secret);
    }),
    { numRuns: 500 },
  );
});

test("does not tire of depth", () => {
  let value: Json = { owner: "somebody", id: "leaf" };
  for (let i = 0; i < 20_000; i += 1) value = { replies: [value], owner: { x_handle: "somebody" } };
  expect(serialiseJson(stripOwners(value))).not.toContain("somebody");
});
