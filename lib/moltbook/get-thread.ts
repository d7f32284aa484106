import { ObservatoryError } from "../errors";
import type { Answer, Ask } from "./ask";
import { flattenComments } from "./flatten-comments";
import { isObject, type Json, pick } from "./json";
import { nextPage, noPages, type PageMemory } from "./next-page";
import { pageQuery, readNextToken } from "./page-token";
import { parsePost } from "./parse-post";
import { parseEach, RejectedItem } from "./reject";
import type { PageToken, RawAnswer, Thread } from "./source";
import { toStorableText } from "./storable-text";

const readPost = (answer: Answer, postId: string) => {
  const item = pick(answer.json, "post");
  if (!isObject(item)) throw new ObservatoryError("source_malformed", "Moltbook's answer holds no post.");
  return parseEach("post", [item], (each) => {
    const post = parsePost(each);
    if (post.id !== postId) throw new RejectedItem("wrong_post", `post ${postId} was asked for`);
    return post;
  });
};

const rootIds = (roots: Json[]): (string | null)[] =>
  roots.map((root) => {
    const id = isObject(root) ? pick(root, "id") : null;
    return typeof id === "string" ? id : null;
  });

/** Root comments page by page, each with its replies. In v1 the one page there is, of at most 100 comments. */
async function readRoots(ask: Ask, path: string, maxPages: number, signal: AbortSignal) {
  const pages: Json[][] = [];
  const raw: RawAnswer[] = [];
  let memory: PageMemory = noPages;
  let token: PageToken | null = null;
  while (pages.length < maxPages) {
    const answer: Answer = await ask(`${path}/comments?sort=new&limit=100${pageQuery(token)}`, signal);
    const roots = pick(answer.json, "comments");
    if (answer.isGone || !Array.isArray(roots)) {
      const status = answer.raw.status;
      throw new ObservatoryError("source_malformed", "Moltbook knows a post but answers its comments without a list.", {
        details: { status },
      });
    }
    pages.push(roots);
    raw.push(answer.raw);
    const next = nextPage(
      memory,
      { ids: rootIds(roots), next: readNextToken(answer.json, token, roots.length) },
      maxPages,
    );
    if (next.next === null) return { pages, raw, isCut: next.stop === "page_budget" };
    memory = next.memory;
    token = next.next;
  }
  return { pages, raw, isCut: true };
}

/**
 * A post and its comments. v1 tells both in one answer; where that answer holds no comments though it counts some, or none at all (v2), they are
 * asked for. `maxPages` counts every request, the detail too. A post that is gone has no comments that could be asked for.
 */
export async function getThread(
  ask: Ask,
  postId: string,
  options: { maxPages: number },
  signal: AbortSignal,
): Promise<Thread> {
  const path = `/posts/${encodeURIComponent(toStorableText(postId))}`;
  const detail = await ask(path, signal);
  if (detail.isGone) return { post: null, comments: [], isGone: true, isCut: false, rejects: [], raw: [detail.raw] };
  const { items, rejects } = readPost(detail, postId);
  const post = items[0] ?? null;
  const nested = pick(detail.json, "comments");
  const hasAll = post !== null && Array.isArray(nested) && (nested.length > 0 || post.commentCount === 0);
  const roots = hasAll
    ? { pages: [nested], raw: [], isCut: false }
    : await readRoots(ask, path, options.maxPages - 1, signal);
  const flat = flattenComments(roots.pages, postId);
  return {
    post,
    comments: flat.comments,
    isGone: post?.isDeleted ?? false,
    isCut: roots.isCut,
    rejects: [...rejects, ...flat.rejects],
    raw: [detail.raw, ...roots.raw],
  };
}
