import type { Counts, Task } from "../run-task";
import { scrapeAgents, scrapeRecentAgents } from "./scrape-agents";
import { scrapePosts } from "./scrape-posts";
import { scrapeRechecks } from "./scrape-rechecks";
import { scrapeSubmolts } from "./scrape-submolts";
import { scrapeThreads } from "./scrape-threads";

/**
 * Communities and posts from their lists, then what costs a request an item: comments, profiles, rechecks. A list that fails after its retries
 * fails the task; an item that fails is counted and stays due.
 */
export async function scrapeAllEntities(task: Task): Promise<Counts> {
  const submolts = await scrapeSubmolts(task);
  const posts = await scrapePosts(task);
  const threads = task.scope.params.noComments ? {} : await scrapeThreads(task);
  const recent = await scrapeRecentAgents(task);
  const agents = await scrapeAgents(task);
  const rechecks = task.scope.params.noComments ? {} : await scrapeRechecks(task);
  return { ...submolts, ...posts, ...threads, ...recent, ...agents, ...rechecks };
}
