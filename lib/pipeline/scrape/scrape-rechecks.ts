import { listRechecksDue } from "../../store/list-rechecks-due";
import type { Task } from "../run-task";
import { drainDue } from "./drain-due";
import { fetchEach } from "./fetch-each";
import { saveThreads } from "./scrape-threads";

const recheckAfterHours = 6;

/** Known posts looked at again, for edits and deletions: high risk first, then young ones. A dump does not change. */
export async function scrapeRechecks(task: Task) {
  const { scope } = task;
  if (scope.isWhole) return { rechecks: 0, rechecksFailed: 0 };
  const { db, clock } = scope.context;
  const checkedBefore = new Date(clock().getTime() - recheckAfterHours * 3_600_000);
  const { done, failed } = await drainDue<string>(task, {
    name: "rechecks",
    limit: scope.settings.maxRechecksPerRun,
    idOf: (postId) => postId,
    list: (limit) => listRechecksDue(db, { limit, checkedBefore }),
    async fetchGroup(group, signal) {
      const source = await scope.openSource();
      const each = await fetchEach(group, signal, (postId) => source.getThread(postId, { maxPages: 40 }, signal));
      const threads = each.fetched.map(({ item, value }) => ({ ...value, postId: item, listed: null }));
      return { each, counts: await saveThreads(scope, threads) };
    },
  });
  return { rechecks: done, rechecksFailed: failed };
}
