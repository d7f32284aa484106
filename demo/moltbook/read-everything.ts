import { nextPage, noPages, pageIds } from "../../lib/moltbook/next-page";
import type { Fetched, MoltbookSource, PageToken, Reject } from "../../lib/moltbook/source";

/** Everything that a source tells, read as a run would: canonical rows as JSON, sorted, and what was rejected. For tests. */
export interface ReadRows {
  posts: string[];
  threads: string[];
  comments: string[];
  agents: string[];
  submolts: string[];
  rejects: Reject[];
  requests: number;
}

async function inTens<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let from = 0; from < items.length; from += 10) await Promise.all(items.slice(from, from + 10).map(work));
}

export async function readEverything(source: MoltbookSource): Promise<ReadRows> {
  const signal = new AbortController().signal;
  const rows: ReadRows = { posts: [], threads: [], comments: [], agents: [], submolts: [], rejects: [], requests: 0 };

  async function readList<T extends { id: string }>(
    list: (page: PageToken | null) => Promise<Fetched<T>>,
  ): Promise<T[]> {
    const items: T[] = [];
    let memory = noPages;
    let page: PageToken | null = null;
    do {
      const fetched = await list(page);
      items.push(...fetched.items);
      rows.rejects.push(...fetched.rejects);
      rows.requests += 1;
      const next = nextPage(memory, { ids: pageIds(fetched), next: fetched.next }, 10_000);
      memory = next.memory;
      page = next.next;
    } while (page !== null);
    return items;
  }

  const posts = await readList((page) => source.listPosts(page, signal));
  const names = new Set(posts.flatMap(({ author }) => (author ? [author.name] : [])));
  await inTens(posts, async ({ id }) => {
    const thread = await source.getThread(id, { maxPages: 100 }, signal);
    rows.threads.push(JSON.stringify(thread.post));
    rows.comments.push(...thread.comments.map((comment) => JSON.stringify(comment)));
    rows.rejects.push(...thread.rejects);
    rows.requests += thread.raw.length;
    for (const { author } of thread.comments) if (author) names.add(author.name);
  });
  await inTens([...names], async (name) => {
    const fetched = await source.getAgent(name, signal);
    rows.agents.push(...fetched.items.map((agent) => JSON.stringify(agent)));
    rows.rejects.push(...fetched.rejects);
    rows.requests += 1;
  });
  const submolts = await readList((page) => source.listSubmolts(page, signal));
  rows.posts.push(...posts.map((post) => JSON.stringify(post)));
  rows.submolts.push(...submolts.map((submolt) => JSON.stringify(submolt)));
  for (const list of [rows.posts, rows.threads, rows.comments, rows.agents, rows.submolts]) list.sort();
  return rows;
}
