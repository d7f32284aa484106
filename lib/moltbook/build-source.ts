import { ObservatoryError } from "../errors";
import type { Answer, Ask } from "./ask";
import { getThread } from "./get-thread";
import { isObject, type Json, type JsonObject, pick } from "./json";
import { pageQuery, readNextToken } from "./page-token";
import { parseAgent } from "./parse-agent";
import { parsePost } from "./parse-post";
import { parseSubmolt } from "./parse-submolt";
import { parseEach } from "./reject";
import type { Fetched, MoltbookSource, PageToken, Reject } from "./source";
import { toStorableText } from "./storable-text";

/** The array under `key`, or source_malformed: an answer without its payload is not an empty list. */
function listOf(answer: Answer, key: string): Json[] {
  const list = pick(answer.json, key);
  if (Array.isArray(list) && !answer.isGone) return list;
  throw new ObservatoryError("source_malformed", `Moltbook's answer holds no list of ${key}.`, {
    details: { status: answer.raw.status },
  });
}

/**
 * The port over one way of asking: the live site over HTTP, or a dump that answers in process. The path decides nothing about the dialect; each
 * answer does.
 */
export function buildSource(name: string, ask: Ask): MoltbookSource {
  async function listPage<T>(
    list: { path: string; key: string; kind: Reject["kind"]; parse: (item: JsonObject) => T },
    page: PageToken | null,
    signal: AbortSignal,
  ): Promise<Fetched<T>> {
    const answer = await ask(list.path + pageQuery(page), signal);
    const items = listOf(answer, list.key);
    return {
      ...parseEach(list.kind, items, list.parse),
      next: readNextToken(answer.json, page, items.length),
      raw: [answer.raw],
    };
  }

  return {
    name,
    listPosts: (page, signal) =>
      listPage({ path: "/posts?sort=new&limit=50", key: "posts", kind: "post", parse: parsePost }, page, signal),
    getThread: (postId, options, signal) => getThread(ask, postId, options, signal),
    listSubmolts: (page, signal) =>
      listPage({ path: "/submolts?limit=100", key: "submolts", kind: "submolt", parse: parseSubmolt }, page, signal),
    async getAgent(agentName, signal) {
      const answer = await ask(`/agents/profile?name=${encodeURIComponent(toStorableText(agentName))}`, signal);
      if (answer.isGone) return { items: [], next: null, rejects: [], raw: [answer.raw] };
      const agent = pick(answer.json, "agent");
      if (!isObject(agent)) throw new ObservatoryError("source_malformed", "Moltbook's profile answer holds no agent.");
      return { ...parseEach("agent", [agent], parseAgent), next: null, raw: [answer.raw] };
    },
    async listRecentAgents(signal) {
      const path = "/agents/recent?limit=50";
      const fetched = await listPage({ path, key: "agents", kind: "agent", parse: parseAgent }, null, signal);
      return { ...fetched, next: null };
    },
  };
}
