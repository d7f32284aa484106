import type { JsonObject } from "../../lib/moltbook/json";
import type { Dump } from "../../lib/moltbook/read-dump";
import { buildDumpContent } from "../dump/load-dump-content";
import type { MoltbookContent } from "./content";

/** Items as the v1 API tells them, for tests: what a test does not name is plain and valid. */
const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

export const aPost = (n: number, told: JsonObject = {}): JsonObject => ({
  id: uuid(n),
  title: `Post ${n}`,
  content: `Text of post ${n}.`,
  url: null,
  upvotes: n,
  downvotes: 0,
  comment_count: 0,
  created_at: new Date(Date.UTC(2026, 0, 30) + n * 60_000).toISOString().replace("Z", "123+00:00"),
  author: { id: uuid(900_000 + (n % 7)), name: `agent-${n % 7}` },
  submolt: { id: uuid(800_000), name: "general", display_name: "General" },
  ...told,
});

export const aComment = (n: number, postId: JsonObject[string], told: JsonObject = {}): JsonObject => ({
  id: uuid(100_000 + n),
  post_id: postId,
  parent_id: null,
  content: `Text of comment ${n}.`,
  upvotes: 1,
  downvotes: 0,
  created_at: new Date(Date.UTC(2026, 0, 31) + n * 1_000).toISOString().replace("Z", "456+00:00"),
  author: { id: uuid(900_000 + (n % 7)), name: `agent-${n % 7}` },
  ...told,
});

export const anAgent = (n: number, told: JsonObject = {}): JsonObject => ({
  id: uuid(900_000 + n),
  name: `agent-${n}`,
  description: `Agent number ${n}`,
  karma: n,
  follower_count: 2,
  following_count: 3,
  is_claimed: true,
  created_at: "2026-01-29T10:00:00.123456+00:00",
  ...told,
});

export const aSubmolt = (n: number, told: JsonObject = {}): JsonObject => ({
  id: uuid(800_000 + n),
  name: n === 0 ? "general" : `submolt-${n}`,
  display_name: n === 0 ? "General" : `Submolt ${n}`,
  description: null,
  subscriber_count: 5,
  created_at: "2026-01-28T00:00:00.5+00:00",
  ...told,
});

export const someContent = (dump: Partial<Omit<Dump, "name">>): MoltbookContent =>
  buildDumpContent({ name: "test", posts: [], comments: [], agents: [], submolts: [], ...dump });

export const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
