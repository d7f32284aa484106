import { type Answer, type Ask, buildAnswer } from "./ask";
import { buildSource } from "./build-source";
import { type Json, type JsonObject, pick } from "./json";
import { parseTime } from "./parse-time";
import { type Dump, readDump } from "./read-dump";
import { buildReject } from "./reject";
import type { MoltbookSource } from "./source";

const text = (value: Json | undefined): string =>
  typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
const postIdOf = (comment: JsonObject): string => text(pick(comment, "post_id", "postId"));
const timeOf = (item: JsonObject): string => parseTime(text(pick(item, "created_at", "createdAt"))) ?? "";
const newestFirst = (items: JsonObject[]): JsonObject[] =>
  items.toSorted((a, b) => (timeOf(a) < timeOf(b) ? 1 : timeOf(a) > timeOf(b) ? -1 : 0));

const page = (key: string, items: JsonObject[], query: URLSearchParams): JsonObject => {
  const offset = Number(query.get("offset") ?? 0);
  const end = offset + Number(query.get("limit"));
  return { success: true, [key]: items.slice(offset, end), has_more: end < items.length, next_offset: end };
};

/** Answers as the v1 API would, out of memory. A line that misses its id or time comes out as a reject of its page, as over HTTP. */
function answerFrom(dump: Dump): (path: string) => { status: number; json: JsonObject } {
  const posts = newestFirst(dump.posts);
  const agents = newestFirst(dump.agents);
  const postById = new Map(posts.map((post) => [text(pick(post, "id")), post]));
  const agentByName = new Map(agents.map((agent) => [text(pick(agent, "name")), agent]));
  const threads = new Map<string, JsonObject[]>();
  for (const comment of dump.comments) {
    const thread = threads.get(postIdOf(comment));
    if (thread) thread.push(comment);
    else threads.set(postIdOf(comment), [comment]);
  }
  const gone = { status: 404, json: { success: false, error: "Not found" } };

  return (path) => {
    const url = new URL(path, "http://dump");
    const found = (json: JsonObject) => ({ status: 200, json });
    if (url.pathname === "/posts") return found(page("posts", posts, url.searchParams));
    if (url.pathname === "/submolts") return found(page("submolts", dump.submolts, url.searchParams));
    if (url.pathname === "/agents/recent") return found({ success: true, agents: agents.slice(0, 50) });
    if (url.pathname === "/agents/profile") {
      const agent = agentByName.get(url.searchParams.get("name") ?? "");
      return agent ? found({ success: true, agent }) : gone;
    }
    const [, id, comments] = /^\/posts\/([^/]+)(\/comments)?$/.exec(url.pathname) ?? [];
    const post = id === undefined ? undefined : postById.get(decodeURIComponent(id));
    if (!post) return gone;
    const thread = threads.get(text(pick(post, "id"))) ?? [];
    return found(comments ? { success: true, comments: thread } : { success: true, post, comments: thread });
  };
}

/**
 * A dump behind the port of the live site. Read whole at once, then answered from memory. Comments on posts that it does not hold are never asked
 * for, so they are told as rejects with the first page of posts. Throws dump_unreadable.
 */
export async function createDumpSource(folder: string, clock: () => Date = () => new Date()): Promise<MoltbookSource> {
  const dump = await readDump(folder);
  const answer = answerFrom(dump);
  const ask: Ask = async (path, signal): Promise<Answer> => {
    signal.throwIfAborted();
    const { status, json } = answer(path);
    return buildAnswer(path, status, json, clock());
  };
  const source = buildSource(`dump ${dump.name}`, ask);
  const known = new Set(dump.posts.map((post) => text(pick(post, "id"))));
  const strays = dump.comments
    .filter((comment) => !known.has(postIdOf(comment)))
    .map((comment) => buildReject("comment", comment, "wrong_post", "its post is not in the dump"));
  return {
    ...source,
    async listPosts(token, signal) {
      const fetched = await source.listPosts(token, signal);
      return token === null ? { ...fetched, rejects: [...fetched.rejects, ...strays] } : fetched;
    },
  };
}
