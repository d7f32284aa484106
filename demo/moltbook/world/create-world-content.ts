import type { JsonObject } from "../../../lib/moltbook/json";
import type { MoltbookContent } from "../content";
import { buildAgents } from "./build-agents";
import { buildHistory, buildNextPost } from "./build-world";
import { communities } from "./communities";
import { buildId } from "./random";
import { dayMs, hourMs } from "./timeline";
import type { WorldComment, WorldPost } from "./world-post";

/** How v1 writes a time: with microseconds, here always the same ones. */
const siteTime = (atMs: number): string => new Date(atMs).toISOString().replace("Z", "208+00:00");

/** Votes come in over the hours; after five there are two thirds of them. */
const votesBy = (nowMs: number, atMs: number, votes: number): number =>
  Math.round(votes * (1 - Math.exp(-(nowMs - atMs) / (5 * hourMs))));

/**
 * The simulated Moltbook: seven days of history before the anchor, and a world that goes on after it. The same seed and anchor tell the same at
 * the same time, but for what the reader sets off by reading: a few posts are found edited or gone.
 */
export function createWorldContent(options: { seed: number; anchor: Date; clock?: () => Date }): MoltbookContent {
  const { seed, anchor, clock = () => new Date() } = options;
  const history = buildHistory(seed, anchor);
  const live: WorldPost[] = [];
  const byId = new Map(history.map((post) => [post.id, post]));
  const agents = buildAgents(seed, history);
  const readOnce = new Set<string>();

  /** Lets the world go on until now, then says when that is. */
  function goOn(): number {
    const nowMs = clock().getTime();
    for (;;) {
      const last = live.at(-1);
      const lastMs = last?.atMs ?? anchor.getTime();
      if (lastMs > nowMs) return nowMs;
      const next = buildNextPost(seed, live.length, lastMs);
      live.push(next);
      byId.set(next.id, next);
    }
  }

  const minutesAfterAnchor = (nowMs: number) => (nowMs - anchor.getTime()) / 60_000;
  const isThere = ({ atMs, vanishes, id }: WorldPost, nowMs: number): boolean =>
    atMs <= nowMs &&
    (typeof vanishes === "number" ? minutesAfterAnchor(nowMs) < vanishes : !(vanishes && readOnce.has(id)));
  const isEdited = ({ edited, id }: WorldPost, nowMs: number): boolean =>
    edited !== null &&
    edited !== undefined &&
    (typeof edited.when === "number" ? minutesAfterAnchor(nowMs) >= edited.when : readOnce.has(id));

  const submolts = communities.map((community) => ({ ...community, id: buildId(seed, "submolt", community.name) }));
  const submoltRefs = new Map(
    submolts.map(({ id, name, displayName }) => [name, { id, name, display_name: displayName }]),
  );
  const authorRef = (name: string): JsonObject => ({ id: agents.idOf(name), name });
  const visible = (post: WorldPost, nowMs: number) => post.comments.filter(({ atMs }) => atMs <= nowMs);

  const showPost = (post: WorldPost, nowMs: number): JsonObject => {
    const editedAtMs = isEdited(post, nowMs) ? Math.max(post.atMs + hourMs, anchor.getTime()) : null;
    return {
      id: post.id,
      title: post.title,
      content: editedAtMs === null ? post.content : (post.edited?.content ?? post.content),
      url: post.url,
      type: post.url === null ? "text" : "link",
      upvotes: votesBy(nowMs, post.atMs, post.votes),
      downvotes: votesBy(nowMs, post.atMs, Math.floor(post.votes / 14)),
      comment_count: Math.max(0, visible(post, nowMs).length + post.miscount),
      created_at: siteTime(post.atMs),
      updated_at: editedAtMs === null ? null : siteTime(editedAtMs),
      verification_status: "verified",
      author: authorRef(post.author),
      submolt: submoltRefs.get(post.community) ?? null,
      ...post.told,
    };
  };

  const showComment = (post: WorldPost, comment: WorldComment, nowMs: number): JsonObject => ({
    id: comment.id,
    post_id: post.id,
    parent_id: comment.parentId,
    content: comment.content,
    upvotes: votesBy(nowMs, comment.atMs, comment.votes),
    downvotes: 0,
    created_at: siteTime(comment.atMs),
    author: authorRef(comment.author),
    ...comment.told,
  });

  const listThere = (nowMs: number): WorldPost[] =>
    [...history, ...live]
      .filter((post) => isThere(post, nowMs))
      .sort((a, b) => Number(b.told.is_pinned ?? false) - Number(a.told.is_pinned ?? false) || b.atMs - a.atMs);

  return {
    listPosts() {
      const nowMs = goOn();
      return listThere(nowMs).map((post) => showPost(post, nowMs));
    },
    getPost(id) {
      const nowMs = goOn();
      const post = byId.get(id);
      if (!post) return null;
      readOnce.add(id);
      return isThere(post, nowMs) ? showPost(post, nowMs) : null;
    },
    listComments(postId) {
      const nowMs = goOn();
      const post = byId.get(postId);
      if (!post) return [];
      return visible(post, nowMs)
        .toSorted((a, b) => a.atMs - b.atMs)
        .map((comment) => showComment(post, comment, nowMs));
    },
    listSubmolts() {
      const nowMs = goOn();
      const days = (nowMs - anchor.getTime()) / dayMs + 7;
      const posts = listThere(nowMs);
      return submolts.map(({ id, name, displayName, description, subscribers }) => ({
        id,
        name,
        display_name: displayName,
        description,
        subscriber_count: Math.floor(subscribers * (1 + days / 50)),
        post_count: posts.filter(({ community }) => community === name).length,
        is_nsfw: false,
        is_private: false,
        created_at: siteTime(anchor.getTime() - 60 * dayMs),
      }));
    },
    listAgents: () => agents.list(goOn()),
    getAgent: (name) => agents.list(goOn()).find((agent) => agent.name === name) ?? null,
    getAgentById: (id) => agents.get(id, goOn()),
    countComments() {
      const nowMs = goOn();
      return listThere(nowMs).reduce((sum, post) => sum + visible(post, nowMs).length, 0);
    },
  };
}
