import { STATUS_CODES } from "node:http";
import { isObject, type Json, type JsonObject } from "../../lib/moltbook/json";
import { parseTime } from "../../lib/moltbook/parse-time";
import type { Dialect } from "./dialect";
import { numberOf, textOf } from "./read-item";

const time = (value: Json | undefined): Json =>
  typeof value === "string" ? (parseTime(value) ?? value) : (value ?? null);

/** `2026-08-23 08:21:39.1+00`: how PostgreSQL prints a time, and v2 some of its fields. */
const databaseTime = (value: Json | undefined): Json => {
  const canonical = typeof value === "string" ? parseTime(value) : null;
  return canonical ? canonical.replace("T", " ").replace(/\.?0*Z$/, "+00") : (value ?? null);
};

const renderAuthor = (ref: JsonObject, agent: JsonObject | null): JsonObject => ({
  id: ref.id ?? null,
  name: ref.name ?? null,
  description: agent?.description ?? null,
  avatarUrl: null,
  karma: agent?.karma ?? null,
  followerCount: agent?.follower_count ?? null,
  followingCount: agent?.following_count ?? null,
  isClaimed: agent?.is_claimed ?? null,
  isActive: agent?.is_active ?? null,
  createdAt: time(agent?.created_at),
  lastActive: databaseTime(agent?.last_active),
  deletedAt: null,
  ...(agent?.owner ? { ownerHandle: isObject(agent.owner) ? (agent.owner.x_handle ?? null) : null } : {}),
});

/** What both items have in v2 beside what was told of them. Nothing is made up: a dump that tells no type has none here either. */
const common = (item: JsonObject, agent: JsonObject | null): JsonObject => {
  const { author: ref, ...rest } = item;
  return {
    ...rest,
    author_id: isObject(ref) ? (ref.id ?? null) : null,
    author: isObject(ref) ? renderAuthor(ref, agent) : (ref ?? null),
    score: numberOf(item.upvotes) - numberOf(item.downvotes),
    is_deleted: item.is_deleted ?? false,
    is_spam: item.is_spam ?? false,
    verification_status: item.verification_status ?? null,
    ...(Object.hasOwn(item, "created_at") ? { created_at: time(item.created_at) } : {}),
    updated_at: time(item.updated_at),
  };
};

const encodeCursor = (id: string, offset: number): string =>
  Buffer.from(JSON.stringify([id, offset])).toString("base64url");

function decodeCursor(cursor: string): { id: string; offset: number } {
  try {
    const [id, offset] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as Json[];
    return { id: textOf(id), offset: numberOf(offset) };
  } catch {
    return { id: "", offset: 0 };
  }
}

/** Since mid February 2026: cursors, authors in camelCase, times with milliseconds, comments apart from their post. */
export const dialectV2: Dialect = {
  name: "v2",
  badIdStatus: 400,
  renderPost: (post, author) => ({
    ...common(post, author),
    hot_score: numberOf(post.upvotes) - numberOf(post.downvotes),
    is_pinned: post.is_pinned ?? false,
    is_locked: post.is_locked ?? false,
    labels: [],
  }),
  renderComment({ item, depth, replies }, author) {
    const { parent_id: parentId, replies: _replies, ...rest } = item;
    return {
      ...common(rest, author),
      ...(parentId == null ? {} : { parent_id: parentId }),
      depth,
      // The live site was seen to answer 0 beside replies; one reply is answered so here.
      reply_count: replies.length === 1 ? 0 : replies.length,
    };
  },
  renderAgent: (agent) => ({
    ...agent,
    created_at: time(agent.created_at),
    last_active: databaseTime(agent.last_active),
    deleted_at: time(agent.deleted_at),
  }),
  renderSubmolt: (submolt) => ({ ...submolt, created_at: time(submolt.created_at) }),
  renderError: (status, message, path, now) => ({
    statusCode: status,
    message,
    timestamp: now.toISOString(),
    path,
    error: STATUS_CODES[status] ?? "Error",
  }),
  cut(items, { limit, cursor }, idOf) {
    const last = cursor === null ? null : decodeCursor(cursor);
    const found = last ? items.findIndex((item) => idOf(item) === last.id) : -1;
    const start = found >= 0 ? found + 1 : (last?.offset ?? 0);
    const part = items.slice(start, start + limit);
    const end = start + part.length;
    const lastItem = part.at(-1);
    const hasMore = end < items.length && lastItem !== undefined;
    return {
      items: part,
      paging: { has_more: hasMore, next_cursor: hasMore ? encodeCursor(idOf(lastItem), end) : null },
    };
  },
};
