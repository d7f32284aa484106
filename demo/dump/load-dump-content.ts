import { isObject, type Json, type JsonObject } from "../../lib/moltbook/json";
import { type Dump, readDump } from "../../lib/moltbook/read-dump";
import type { MoltbookContent } from "../moltbook/content";
import { idOf, newestFirst, textOf, timeOf } from "../moltbook/read-item";

/** Comments that a dump holds as trees, as rows that name their parent and their post. */
function flatten(comments: JsonObject[]): JsonObject[] {
  const flat: JsonObject[] = [];
  const open: { item: Json; parentId: string; postId: string }[] = comments
    .map((item) => ({ item, parentId: "", postId: "" }))
    .reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    if (!isObject(next.item)) continue;
    const { replies, ...item } = next.item;
    const postId = textOf(item.post_id) || next.postId;
    flat.push({ ...item, post_id: postId, parent_id: textOf(item.parent_id) || next.parentId || null });
    if (Array.isArray(replies)) {
      for (const reply of replies.toReversed()) open.push({ item: reply, parentId: idOf(item), postId });
    }
  }
  return flat;
}

export function buildDumpContent(dump: Dump): MoltbookContent {
  const posts = newestFirst(dump.posts);
  const agents = newestFirst(dump.agents);
  const comments = flatten(dump.comments);
  const postById = new Map(posts.map((post) => [idOf(post), post]));
  const agentByName = new Map(agents.map((agent) => [textOf(agent.name), agent]));
  const agentById = new Map(agents.map((agent) => [idOf(agent), agent]));
  const threads = new Map<string, JsonObject[]>();
  for (const comment of comments) {
    const thread = threads.get(textOf(comment.post_id)) ?? [];
    thread.push(comment);
    threads.set(textOf(comment.post_id), thread);
  }
  for (const thread of threads.values())
    thread.sort((a, b) => (timeOf(a) < timeOf(b) ? -1 : timeOf(a) > timeOf(b) ? 1 : 0));
  return {
    listPosts: () => posts,
    getPost: (id) => postById.get(id) ?? null,
    listComments: (postId) => threads.get(postId) ?? [],
    listSubmolts: () => dump.submolts,
    listAgents: () => agents,
    getAgent: (name) => agentByName.get(name) ?? null,
    getAgentById: (id) => agentById.get(id) ?? null,
    countComments: () => comments.length,
  };
}

/** A dump folder as what a demo Moltbook tells. Throws dump_unreadable. */
export const loadDumpContent = async (folder: string): Promise<MoltbookContent> =>
  buildDumpContent(await readDump(folder));
