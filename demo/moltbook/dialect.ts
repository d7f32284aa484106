import type { JsonObject } from "../../lib/moltbook/json";
import type { CommentNode } from "./build-comment-tree";

export type DialectName = "v1" | "v2";

/** Where a list is cut, and how the answer says so. */
export interface ListQuery {
  limit: number;
  offset: number;
  cursor: string | null;
}

export interface Dialect {
  name: DialectName;
  renderPost(post: JsonObject, author: JsonObject | null, options: { detail: boolean }): JsonObject;
  /** Without replies. */
  renderComment(node: CommentNode, author: JsonObject | null): JsonObject;
  renderAgent(agent: JsonObject): JsonObject;
  renderSubmolt(submolt: JsonObject): JsonObject;
  renderError(status: number, message: string, path: string, now: Date): JsonObject;
  /** What stands in place of an id that is no uuid. */
  badIdStatus: 400 | 404;
  /** The asked part of a list, with the fields that lead on. */
  cut<T>(items: T[], query: ListQuery, idOf: (item: T) => string): { items: T[]; paging: JsonObject };
}
