import type { Agent, Comment, Post, Submolt } from "./canonical";

/** Why an item was not taken. Closed, so that pages can count by it. */
export const rejectReasons = [
  "not_an_object",
  "missing_id",
  "missing_time",
  "bad_time",
  "bad_number",
  "bad_shape",
  "wrong_post",
  "duplicate_in_tree",
  "cycle",
] as const;
export type RejectReason = (typeof rejectReasons)[number];

/** One item that was counted, kept and skipped. `sample` is at most 2,000 characters of its JSON, without owners' data. */
export interface Reject {
  kind: "post" | "comment" | "agent" | "submolt";
  itemId: string | null;
  reason: RejectReason;
  detail: string;
  sample: string | null;
}

/** An answer as fetched, owners' data already dropped, re-serialised with the site's key order; `path` has its query. */
export interface RawAnswer {
  path: string;
  status: number;
  body: string;
  sha256: string;
  fetchedAt: string;
}

/** Opaque to the caller, JSON-serialisable: an offset in v1, a cursor in v2. */
export type PageToken = string;

/** What one request gave. `next` null: the list ends here (the connector has applied all stop rules it can see on one page). */
export interface Fetched<T> {
  items: T[];
  next: PageToken | null;
  rejects: Reject[];
  raw: RawAnswer[];
}

/** The thread of a post: the post anew (null if only comments were told), and what comments could be fetched, in site order. */
export interface Thread {
  post: Post | null;
  comments: Comment[];
  /** The site says that the post is gone (404, or is_deleted). */
  isGone: boolean;
  /** `maxPages` ended the reading before the site's list did: there are comments that this thread does not hold. */
  isCut: boolean;
  rejects: Reject[];
  raw: RawAnswer[];
}

/**
 * The port through which the pipeline reads Moltbook: the HTTP client and the dump reader stand behind it. Every method throws
 * ObservatoryError (source_*, dump_unreadable), with retryAfterMs where the site said so. Retries on 429, 5xx, resets and
 * time-outs have already happened inside.
 */
export interface MoltbookSource {
  /** Which Moltbook this is, for pages and logs: the host, or the dump's folder name. No secret, no path. */
  readonly name: string;
  listPosts(page: PageToken | null, signal: AbortSignal): Promise<Fetched<Post>>;
  /** The post's detail and all its comments, over as many requests as the dialect needs, at most `maxPages` of them. */
  getThread(postId: string, options: { maxPages: number }, signal: AbortSignal): Promise<Thread>;
  listSubmolts(page: PageToken | null, signal: AbortSignal): Promise<Fetched<Submolt>>;
  /** items is empty when the site does not know the name (404). */
  getAgent(name: string, signal: AbortSignal): Promise<Fetched<Agent>>;
  listRecentAgents(signal: AbortSignal): Promise<Fetched<Agent>>;
}
