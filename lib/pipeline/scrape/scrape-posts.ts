import { getCursor, saveCursor } from "../../store/cursors";
import { listKnownPosts } from "../../store/list-known-posts";
import { saveObservedWindow } from "../../store/save-observed-window";
import { savePosts } from "../../store/save-posts";
import type { RunScope } from "../run-scope";
import type { Task } from "../run-task";
import { sliceMs } from "../time-limit";
import { moveCursor } from "./move-cursor";
import { beginning, bottomOf, parsePostsCursor } from "./posts-cursor";
import { saveFetched } from "./save-fetched";
import { decidePage, newestOf, oldestOf, type WalkGoal } from "./walk-page";

const stream = "posts";

/** Where a walk down the list of posts is: carried from slice to slice. */
type Walk = {
  goal: WalkGoal;
  token: string | null;
  pages: number;
  seen: number;
  stored: number;
  rejected: number;
  cut: number;
  top: string | null;
  oldest: string | null;
  frontier: string | null;
  /** Why it ended; null: it goes on. */
  end: "bottom" | "list_end" | "cap" | "pages" | null;
};

/** Reads the list of posts newest first, as far as the run asks. The cursor moves with every page, behind what that page stored. */
export async function scrapePosts(task: Task): Promise<{ postsSeen: number; postPages: number; postsCut: number }> {
  const { scope } = task;
  let walk = await task.step<Walk>("posts begin", async () => beginWalk(await chooseGoal(scope)));
  for (let slice = 1; walk.end === null; slice++) {
    const from = walk;
    walk = await task.step<Walk>(`posts ${slice}`, (signal) => walkSlice(task, from, signal));
  }
  const done = walk;
  await task.step("posts end", async () => {
    await saveWindow(scope, done);
    if (done.end === "cap" || done.end === "pages") {
      const cap = done.end === "cap" ? "posts per run" : "list pages per run";
      await task.log("warn", `The list of posts was cut by the limit of ${cap}; what is left stays an open gap.`, {
        stored: done.stored,
        leftOnPage: done.cut,
        readDownTo: done.frontier,
      });
    }
    return null;
  });
  return { postsSeen: walk.seen, postPages: walk.pages, postsCut: walk.cut };
}

async function chooseGoal(scope: RunScope): Promise<WalkGoal> {
  const { kind } = scope.params;
  const { from, to } = scope.span;
  if (from !== null) return { kind: "span", from: from.toISOString(), to: to?.toISOString() ?? null };
  if (kind === "weekly" || kind === "dump") return { kind: "all" };
  const cursor = parsePostsCursor(await getCursor(scope.context.db, stream));
  const bottom = bottomOf(cursor);
  return { kind: "since", bottom, floor: scope.isWhole || bottom === beginning ? null : cursor.observedFrom };
}

const beginWalk = (goal: WalkGoal): Walk => ({
  goal,
  token: null,
  pages: 0,
  seen: 0,
  stored: 0,
  rejected: 0,
  cut: 0,
  top: null,
  oldest: null,
  frontier: null,
  end: null,
});

/** New posts that the run may store, and pages that it may read. The weekly refresh is bound by the pages alone. */
function capsOf(scope: RunScope): { posts: number; pages: number } {
  if (scope.isWhole) return { posts: scope.params.maxPosts ?? Infinity, pages: Infinity };
  const { maxPostsPerRun, maxListPagesPerRun } = scope.settings;
  const own = scope.params.kind === "weekly" ? Infinity : maxPostsPerRun;
  return { posts: scope.params.maxPosts ?? own, pages: maxListPagesPerRun };
}

async function walkSlice(task: Task, from: Walk, signal: AbortSignal): Promise<Walk> {
  const caps = capsOf(task.scope);
  const until = Date.now() + sliceMs(task.limitMs);
  let walk = from;
  do walk = await walkOnePage(task, walk, caps, signal);
  while (walk.end === null && Date.now() < until);
  return walk;
}

async function walkOnePage(
  { scope }: Task,
  walk: Walk,
  caps: { posts: number; pages: number },
  signal: AbortSignal,
): Promise<Walk> {
  signal.throwIfAborted();
  const { db, clock } = scope.context;
  const source = await scope.openSource();
  const page = await source.listPosts(walk.token, signal);
  await saveFetched(scope, page);
  const now = clock();
  const known = await listKnownPosts(
    db,
    page.items.map((post) => post.id),
  );
  const decision = decidePage(page.items, { goal: walk.goal, known, room: caps.posts - walk.stored, now });
  await savePosts(db, decision.take, { at: now, runId: scope.runId });
  const pages = walk.pages + 1;
  const end = decision.end ?? (page.next === null ? "list_end" : pages >= caps.pages ? "pages" : null);
  const next: Walk = {
    goal: walk.goal,
    token: page.next,
    pages,
    seen: walk.seen + page.items.length,
    stored: walk.stored + decision.taken,
    rejected: walk.rejected + page.rejects.length,
    cut: walk.cut + decision.cut,
    top: walk.top ?? newestOf(page.items, now),
    oldest: [walk.oldest, oldestOf(page.items, now)].filter((at) => at !== null).sort()[0] ?? null,
    frontier: end === "bottom" || end === "list_end" ? null : (decision.frontier ?? walk.frontier),
    end,
  };
  await saveMovedCursor(scope, next);
  return next;
}

async function saveMovedCursor(scope: RunScope, walk: Walk): Promise<void> {
  const { db } = scope.context;
  const cursor = parsePostsCursor(await getCursor(db, stream));
  await saveCursor(db, stream, moveCursor(cursor, walk, { isWhole: scope.isWhole }), scope.runId);
}

/** What of the posts' own time this run has seen without a hole. */
async function saveWindow(scope: RunScope, walk: Walk): Promise<void> {
  if (walk.top === null) return;
  const { goal } = walk;
  const bottom = goal.kind === "span" ? goal.from : goal.kind === "since" ? goal.bottom : null;
  const from = walk.frontier ?? bottom ?? walk.oldest ?? walk.top;
  const to = goal.kind === "span" && goal.to !== null && goal.to < walk.top ? goal.to : walk.top;
  if (from > to) return;
  await saveObservedWindow(scope.context.db, {
    runId: scope.runId,
    stream,
    from: new Date(from),
    to: new Date(to),
    seen: walk.seen,
    stored: walk.stored,
    rejected: walk.rejected,
    cut: walk.cut,
  });
}
