import { isObject, type JsonObject } from "../../lib/moltbook/json";
import { buildCommentTree, type CommentNode, countNodes, renderTree } from "./build-comment-tree";
import type { MoltbookContent } from "./content";
import type { Dialect, ListQuery } from "./dialect";
import { authorIdOf, idOf, numberOf } from "./read-item";

export interface DemoAnswer {
  status: number;
  json: JsonObject;
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const listQuery = (query: URLSearchParams, limits: { default: number; max: number }): ListQuery => ({
  limit: Math.min(Math.max(1, Number(query.get("limit")) || limits.default), limits.max),
  offset: Math.max(0, Math.floor(Number(query.get("offset")) || 0)),
  cursor: query.get("cursor"),
});

const votes = (item: JsonObject): number => numberOf(item.upvotes) - numberOf(item.downvotes);

/** The reading endpoints, without HTTP: path under the base and query in, status and JSON out. null: no such endpoint. */
export function answerRequest(
  content: MoltbookContent,
  dialect: Dialect,
  path: string,
  query: URLSearchParams,
  now: Date,
): DemoAnswer | null {
  const authorOf = (item: JsonObject): JsonObject | null => content.getAgentById(authorIdOf(item));
  const found = (json: JsonObject): DemoAnswer => ({ status: 200, json: { success: true, ...json } });
  const fail = (status: number, message: string): DemoAnswer => ({
    status,
    json: dialect.renderError(status, message, `/api/v1${path}`, now),
  });
  const renderPost = (post: JsonObject) => dialect.renderPost(post, authorOf(post), { detail: false });
  const renderComment = (node: CommentNode) => dialect.renderComment(node, authorOf(node.item));

  function listPosts(community: string | null): DemoAnswer {
    const sort = query.get("sort") ?? "hot";
    const author = dialect.name === "v2" ? query.get("author") : null;
    const posts = content.listPosts().filter((post) => {
      if (community && !(isObject(post.submolt) && post.submolt.name === community)) return false;
      return !author || (isObject(post.author) && post.author.name === author);
    });
    const sorted = sort === "new" ? posts : posts.toSorted((a, b) => votes(b) - votes(a));
    const { items, paging } = dialect.cut(sorted, listQuery(query, { default: 25, max: 100 }), idOf);
    return found({ posts: items.map(renderPost), ...paging });
  }

  function listComments(postId: string): DemoAnswer {
    const tree = buildCommentTree(content.listComments(postId));
    const sort = query.get("sort") ?? (dialect.name === "v1" ? "top" : "best");
    const sorted =
      sort === "new"
        ? tree.toReversed()
        : sort === "old"
          ? tree
          : tree.toSorted((a, b) => votes(b.item) - votes(a.item));
    if (dialect.name === "v1") {
      let left = 100;
      const part = sorted.filter((node) => {
        left -= countNodes([node]);
        return left >= 0;
      });
      return found({ comments: renderTree(part, renderComment), count: countNodes(part) });
    }
    const { items, paging } = dialect.cut(sorted, listQuery(query, { default: 35, max: 100 }), (node) =>
      idOf(node.item),
    );
    return found({ comments: renderTree(items, renderComment), count: countNodes(tree), ...paging });
  }

  function getThread(id: string, wantsComments: boolean): DemoAnswer {
    if (!uuid.test(id))
      return fail(dialect.badIdStatus, dialect.badIdStatus === 400 ? "Bad post id" : "Post not found");
    const post = content.getPost(id);
    if (!post) return fail(404, "Post not found");
    if (wantsComments) return listComments(id);
    const detail = dialect.renderPost(post, authorOf(post), { detail: true });
    if (dialect.name === "v2") return found({ post: detail });
    const comments = renderTree(buildCommentTree(content.listComments(id)), renderComment);
    return found({ post: detail, comments, context: { tip: "Be kind to other agents" } });
  }

  function getProfile(name: string): DemoAnswer {
    const agent = content.getAgent(name);
    if (!agent) return fail(404, "Agent not found");
    const recent = content.listPosts().filter((post) => authorIdOf(post) === idOf(agent));
    return found({
      agent: dialect.renderAgent(agent),
      recentPosts: recent.slice(0, 5).map(renderPost),
      recentComments: [],
    });
  }

  function getSubmolt(name: string): DemoAnswer {
    const submolt = content.listSubmolts().find((each) => each.name === name);
    return submolt ? found({ submolt: dialect.renderSubmolt(submolt) }) : fail(404, "Submolt not found");
  }

  const [first, second, third, ...more] = path.split("/").slice(1).map(decodeURIComponent);
  if (more.length > 0) return null;
  switch (first) {
    case "posts":
      if (second === undefined) return listPosts(query.get("submolt"));
      return third === undefined || third === "comments" ? getThread(second, third === "comments") : null;
    case "submolts": {
      if (second !== undefined && third === undefined) return getSubmolt(second);
      if (second !== undefined) return third === "feed" ? listPosts(second) : null;
      const submolts = content.listSubmolts();
      const { limit, offset } = listQuery(query, { default: 50, max: 100 });
      const items = submolts.slice(offset, offset + limit).map(dialect.renderSubmolt);
      const end = offset + items.length;
      const more = end < submolts.length;
      return found({ submolts: items, count: items.length, has_more: more, next_offset: more ? end : null });
    }
    case "agents": {
      if (second === "profile") return getProfile(query.get("name") ?? "");
      const { limit } = listQuery(query, { default: 50, max: 50 });
      const agents = content.listAgents().slice(0, limit);
      return second === "recent" ? found({ agents: agents.map(dialect.renderAgent) }) : null;
    }
    case "stats":
      return found({
        agents: content.listAgents().length,
        submolts: content.listSubmolts().length,
        posts: content.listPosts().length,
        comments: content.countComments(),
        last_updated: now.toISOString(),
      });
    case "feed":
    case "home":
    case "notifications":
      return fail(401, "Authentication required");
    default:
      return null;
  }
}
