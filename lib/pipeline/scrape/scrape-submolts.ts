import { saveSubmolts } from "../../store/save-submolts";
import type { Task } from "../run-task";
import { sliceMs } from "../time-limit";
import { saveFetched } from "./save-fetched";

/** The list of communities has no order that tells what is new; an hourly look at its head keeps the large ones fresh. */
const hourlyPages = 5;

type Walk = { token: string | null; pages: number; submolts: number; isDone: boolean };

export async function scrapeSubmolts(task: Task) {
  const { scope } = task;
  const { kind } = scope.params;
  const isFull = scope.isWhole || kind === "weekly";
  const { maxListPagesPerRun } = scope.settings;
  const maxPages = scope.isWhole ? Infinity : isFull ? maxListPagesPerRun : Math.min(hourlyPages, maxListPagesPerRun);
  let walk: Walk = { token: null, pages: 0, submolts: 0, isDone: false };
  for (let slice = 1; !walk.isDone; slice++) {
    const from: Walk = walk;
    walk = await task.step<Walk>(`submolts ${slice}`, (signal) => walkSlice(task, from, maxPages, signal));
  }
  return { submolts: walk.submolts };
}

async function walkSlice({ scope, limitMs }: Task, from: Walk, maxPages: number, signal: AbortSignal): Promise<Walk> {
  const { db, clock } = scope.context;
  const until = Date.now() + sliceMs(limitMs);
  const source = await scope.openSource();
  let walk = from;
  do {
    signal.throwIfAborted();
    const page = await source.listSubmolts(walk.token, signal);
    await saveFetched(scope, page);
    await saveSubmolts(db, page.items, { at: clock(), runId: scope.runId });
    const pages = walk.pages + 1;
    const isDone = page.next === null || pages >= maxPages;
    walk = { token: page.next, pages, submolts: walk.submolts + page.items.length, isDone };
  } while (!walk.isDone && Date.now() < until);
  return walk;
}
