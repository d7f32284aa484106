import fc from "fast-check";
import { expect, test } from "vitest";
import { flattenComments } from "./flatten-comments";
import type { Json, JsonObject } from "./json";

const post = "post-1";
const aNode = (id: string, replies: Json[] = [], told: JsonObject = {}): JsonObject => ({
  id,
  content: `says ${id}`,
  created_at: "2026-01-30T17:01:18.748276+00:00",
  author: { id: "agent-1", name: "one" },
  replies,
  ...told,
});
const shape = (pages: Json[][]) => {
  const { comments, rejects } = flattenComments(pages, post);
  return {
    rows: comments.map(({ id, parentId }) => `${id}<${parentId ?? ""}`),
    rejects: rejects.map(({ itemId, reason }) => `${itemId}:${reason}`),
  };
};

test("lists each comment before its replies, with the parent that it names or is nested in", () => {
  const tree = [
    aNode("a", [aNode("b", [aNode("c")]), aNode("d", [], { parent_id: "a" })]),
    aNode("e", [], { parent_id: null }),
  ];
  expect(shape([tree])).toEqual({ rows: ["a<", "b<a", "c<b", "d<a", "e<"], rejects: [] });
});

test("follows a thread 2,000 replies deep", () => {
  let node = aNode("1999");
  for (let i = 1_998; i >= 0; i -= 1) node = aNode(String(i), [node]);
  const { comments, rejects } = flattenComments([[node]], post);
  expect(rejects).toEqual([]);
  expect(comments).toHaveLength(2_000);
  expect(comments[1_999]).toMatchObject({ id: "1999", parentId: "1998", postId: post });
});

test("keeps a reply whose parent is not there, and the parent's id", () => {
  expect(shape([[aNode("a", [], { parent_id: "deleted" })]])).toEqual({ rows: ["a<deleted"], rejects: [] });
});

test("keeps the replies of a comment that it has to reject", () => {
  const tree = [aNode("a", [aNode("b")], { created_at: "some day" })];
  expect(shape([tree])).toEqual({ rows: ["b<a"], rejects: ["a:bad_time"] });
});

test("rejects a ring of comments and keeps what hangs on it", () => {
  const flat = [
    aNode("a", [], { parent_id: "c" }),
    aNode("b", [], { parent_id: "a" }),
    aNode("c", [], { parent_id: "b" }),
    aNode("d", [], { parent_id: "c" }),
    aNode("e", [], { parent_id: "e" }),
  ];
  expect(shape([flat])).toEqual({ rows: ["d<c"], rejects: ["a:cycle", "c:cycle", "b:cycle", "e:cycle"] });
});

test("keeps the first of two comments with one id and rejects the id once", () => {
  const tree = [aNode("a", [aNode("b")]), aNode("b", [aNode("c")], { content: "another" }), aNode("b")];
  const { comments } = flattenComments([tree], post);
  expect(comments.find(({ id }) => id === "b")).toMatchObject({ parentId: "a", content: "says b" });
  expect(shape([tree])).toEqual({ rows: ["a<", "b<a", "c<b"], rejects: ["b:duplicate_in_tree"] });
});

test("takes a comment that stands on two pages once, without a reject, and its new replies too", () => {
  const pages = [
    [aNode("a"), aNode("b")],
    [aNode("b", [aNode("c")]), aNode("d")],
  ];
  expect(shape(pages)).toEqual({ rows: ["a<", "b<", "c<b", "d<"], rejects: [] });
});

test("rejects comments of another post, with the replies that are nested in them", () => {
  const tree = [aNode("a", [aNode("b")], { post_id: "post-2" }), aNode("c", [], { post_id: post })];
  expect(shape([tree])).toEqual({ rows: ["c<"], rejects: ["a:wrong_post", "b:wrong_post"] });
});

test("rejects what is no comment and goes on", () => {
  const tree = [
    null,
    7,
    "text",
    [],
    aNode("", [aNode("b")]),
    aNode("c", [], { created_at: null }),
    aNode("d", [], { upvotes: "many" }),
  ];
  expect(shape([tree])).toEqual({
    rows: ["b<"],
    rejects: [
      "null:not_an_object",
      "null:not_an_object",
      "null:not_an_object",
      "null:not_an_object",
      ":missing_id",
      "c:missing_time",
      "d:bad_number",
    ],
  });
});

test("does not trust reply_count", () => {
  expect(shape([[aNode("a", [aNode("b")], { reply_count: 0 })]]).rows).toEqual(["a<", "b<a"]);
});

test("gives every comment exactly one end: a row, a reject, or a repetition of one that has it", () => {
  const id = fc.constantFrom("a", "b", "c", "d", "e", "f");
  const node = fc.memo(
    (depth): fc.Arbitrary<JsonObject> =>
      fc
        .tuple(id, fc.option(id), depth > 1 ? fc.array(node(), { maxLength: 3 }) : fc.constant<Json[]>([]))
        .map(([own, parent, replies]) => aNode(own, replies, parent === null ? {} : { parent_id: parent })),
  );
  fc.assert(
    fc.property(fc.array(fc.array(node(4), { maxLength: 5 }), { maxLength: 3 }), (pages) => {
      const { comments, rejects } = flattenComments(pages, post);
      const ids = comments.map((comment) => comment.id);
      expect(new Set(ids).size).toBe(ids.length);
      const inRing = rejects.filter(({ reason }) => reason === "cycle").map(({ itemId }) => itemId);
      const served = new Set(JSON.stringify(pages).match(/(?<="id":")[a-f](?=")/g) ?? []);
      expect(new Set([...ids, ...inRing])).toEqual(served);
      for (const comment of comments) {
        const path = new Set<string>();
        for (let up = comment.parentId; up; up = comments.find((each) => each.id === up)?.parentId ?? null) {
          expect(path.has(up)).toBe(false);
          path.add(up);
        }
      }
    }),
  );
});
