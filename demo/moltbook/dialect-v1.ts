import { isObject, type JsonObject } from "../../lib/moltbook/json";
import type { Dialect } from "./dialect";

const told = (item: JsonObject | null, keys: string[]): JsonObject =>
  Object.fromEntries(keys.flatMap((key) => (item && Object.hasOwn(item, key) ? [[key, item[key] ?? null]] : [])));

const profileKeys = ["description", "karma", "follower_count", "following_count", "owner"];

/** January to mid February 2026: snake_case, offsets, times with microseconds, the comments inside the post's detail. */
export const dialectV1: Dialect = {
  name: "v1",
  badIdStatus: 404,
  renderPost(post, author, { detail }) {
    const { author: ref, ...rest } = post;
    const whole = detail ? { ...told(author, profileKeys), you_follow: false } : {};
    return { ...rest, author: isObject(ref) ? { ...ref, ...whole } : (ref ?? null) };
  },
  renderComment({ item }, author) {
    const { author: ref, post_id: _post, replies: _replies, ...rest } = item;
    const shown = isObject(ref) ? { ...ref, ...told(author, ["karma", "follower_count"]) } : (ref ?? null);
    return { ...rest, parent_id: item.parent_id ?? null, author: shown };
  },
  renderAgent: (agent) => agent,
  renderSubmolt: (submolt) => submolt,
  renderError: (status, message) => ({
    success: false,
    error: message,
    ...(status === 404 ? { hint: "Check the id" } : {}),
  }),
  cut(items, { limit, offset }) {
    const part = items.slice(offset, offset + limit);
    const next = offset + part.length;
    const hasMore = next < items.length;
    return {
      items: part,
      paging: { count: part.length, has_more: hasMore, next_offset: hasMore ? next : null, authenticated: false },
    };
  },
};
