import type { Thread } from "../../moltbook/source";
import { listThreadsDue } from "../../store/list-threads-due";
import { markPostChecked, markPostGone, markThreadFetched } from "../../store/mark-post";
import { saveComments } from "../../store/save-comments";
import { savePosts } from "../../store/save-posts";
import type { RunScope } from "../run-scope";
import type { Task } from "../run-task";
import { drainDue } from "./drain-due";
import { fetchEach } from "./fetch-each";
import { saveFetched } from "./save-fetched";

// 35 root comments a request in v2: 300 requests read a thread of 10,000. What is longer is told as cut.
const maxPages = 300;

/** The comments of posts whose count has grown since they were last fetched, most grown first. */
export async function scrapeThreads(task: Task) {
  const { scope } = task;
  const { db } = scope.context;
  const { done, failed, counts } = await drainDue<{ postId: string; commentCount: number }>(task, {
    name: "threads",
    limit: scope.isWhole ? Infinity : scope.settings.maxThreadsPerRun,
    idOf: (due) => due.postId,
    list: (limit) => listThreadsDue(db, { limit, scope: scope.span }),
    async fetchGroup(group, signal) {
      const source = await scope.openSource();
      const each = await fetchEach(group, signal, (due) => source.getThread(due.postId, { maxPages }, signal));
      const threads = each.fetched.map(({ item, value }) => ({
        ...value,
        postId: item.postId,
        listed: item.commentCount,
      }));
      return { each, counts: await saveThreads(scope, threads) };
    },
  });
  return { threads: done, threadsFailed: failed, ...counts };
}

/** `listed`: the count that made the thread due, for where the answer does not tell the post anew; null when it was not due. */
export async function saveThreads(scope: RunScope, threads: (Thread & { postId: string; listed: number | null })[]) {
  const { db, clock } = scope.context;
  const seen = { at: clock(), runId: scope.runId };
  await saveFetched(scope, ...threads);
  await savePosts(
    db,
    threads.flatMap((thread) => thread.post ?? []),
    seen,
  );
  const { skippedUnknownPost } = await saveComments(
    db,
    threads.flatMap((thread) => thread.comments),
    seen,
  );
  for (const thread of threads) {
    const count = thread.post?.commentCount ?? thread.listed;
    if (thread.isGone) await markPostGone(db, thread.postId, seen);
    if (count !== null) await markThreadFetched(db, thread.postId, count, seen.at);
    if (thread.post === null) await markPostChecked(db, thread.postId, seen.at);
  }
  return {
    commentsSeen: threads.reduce((n, thread) => n + thread.comments.length, 0),
    commentsWithoutPost: skippedUnknownPost,
    postsGone: threads.filter((thread) => thread.isGone).length,
    threadsCut: threads.filter((thread) => thread.isCut).length,
  };
}
