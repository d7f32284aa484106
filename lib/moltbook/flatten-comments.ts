import type { Comment } from "./canonical";
import { findCycles } from "./find-cycles";
import { isObject, type Json, type JsonObject, pick } from "./json";
import { parseComment } from "./parse-comment";
import { buildReject, RejectedItem } from "./reject";
import type { Reject } from "./source";

interface Waiting {
  item: Json;
  /** Id of the comment above it; null for a root, and where the one above has no id. */
  above: string | null;
  /** The post that the comments above it say that they belong to. */
  postId: string;
}

const repliesOf = (item: JsonObject): Json[] => {
  const replies = pick(item, "replies", "children");
  return Array.isArray(replies) ? replies : [];
};

const toldId = (item: JsonObject): string | null => {
  const id = pick(item, "id");
  return typeof id === "string" || typeof id === "number" ? String(id).trim() || null : null;
};

/**
 * The comments of one post as flat rows, each before its replies, in the order of the site. `pages` holds the root comments of each answer, with
 * their replies nested in them or beside them. Iterative: a thread may be thousands of replies deep. A comment that stands twice in one answer
 * is rejected once and its first form kept; that answers overlap, since the list moved in between, is normal and is not counted. A reply whose
 * parent was never seen keeps the parent's id; comments that are each other's ancestors are rejected.
 */
export function flattenComments(pages: Json[][], postId: string): { comments: Comment[]; rejects: Reject[] } {
  const seen = new Map<string, { page: number; comment: Comment; item: JsonObject }>();
  const rejects: Reject[] = [];
  const reported = new Set<string>();

  pages.forEach((roots, page) => {
    const waiting: Waiting[] = roots.map((item) => ({ item, above: null, postId })).reverse();
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { item, above } = next;
      if (!isObject(item)) {
        rejects.push(buildReject("comment", item, "not_an_object", "a comment should be an object"));
        continue;
      }
      const ofPost = pick(item, "post_id", "postId");
      const itsPost = typeof ofPost === "string" ? ofPost : next.postId;
      const id = toldId(item);
      for (const reply of repliesOf(item).toReversed()) waiting.push({ item: reply, above: id, postId: itsPost });
      try {
        if (itsPost !== postId) throw new RejectedItem("wrong_post", `belongs to post ${itsPost.slice(0, 100)}`);
        const comment = parseComment(item, postId, above);
        const first = seen.get(comment.id);
        if (!first) seen.set(comment.id, { page, comment, item });
        else if (first.page === page && !reported.has(comment.id)) {
          reported.add(comment.id);
          throw new RejectedItem("duplicate_in_tree", "stands more than once in the thread; the first was kept");
        }
      } catch (error) {
        if (!(error instanceof RejectedItem)) throw error;
        rejects.push(buildReject("comment", item, error.reason, error.message));
      }
    }
  });

  const inCycle = findCycles([...seen.values()].map(({ comment }) => comment));
  for (const id of inCycle) {
    const item = seen.get(id)?.item ?? null;
    rejects.push(buildReject("comment", item, "cycle", "is its own ancestor"));
  }
  const comments = [...seen.values()].map(({ comment }) => comment).filter(({ id }) => !inCycle.has(id));
  return { comments, rejects };
}
