import type { Task } from "../run-task";
import { sliceMs } from "../time-limit";
import type { FetchedEach } from "./fetch-each";

/** What is fetched before it is stored together: set-based writes pay by the call. */
const groupSize = 40;

type Drained = { done: number; failedIds: string[]; stopped: boolean; counts: { [key: string]: number } };

/** Something of which there is a list of what is due, and which is fetched one by one and stored by the group. */
export interface Due<I> {
  name: string;
  /** At most so many in this run. */
  limit: number;
  idOf(item: I): string;
  list(limit: number): Promise<I[]>;
  /** Fetches and stores a group. What failed stays due. */
  fetchGroup(items: I[], signal: AbortSignal): Promise<{ each: FetchedEach<I, unknown>; counts: Drained["counts"] }>;
}

/** Works off what is due, in steps that each take in what they can within a slice of time. Failures are logged, counted and left due. */
export async function drainDue<I>(
  task: Task,
  due: Due<I>,
): Promise<{ done: number; failed: number; counts: Drained["counts"] }> {
  const failed = new Set<string>();
  const total = { done: 0, failed: 0, counts: {} as Drained["counts"] };
  for (let slice = 1; total.done + failed.size < due.limit; slice++) {
    const room = due.limit - total.done - failed.size;
    const drained = await task.step<Drained>(`${due.name} ${slice}`, (signal) =>
      drainSlice(task, due, room, failed, signal),
    );
    for (const id of drained.failedIds) failed.add(id);
    total.done += drained.done;
    for (const [key, n] of Object.entries(drained.counts)) total.counts[key] = (total.counts[key] ?? 0) + n;
    if (drained.stopped || drained.done + drained.failedIds.length === 0) break;
  }
  return { ...total, failed: failed.size };
}

async function drainSlice<I>(
  task: Task,
  due: Due<I>,
  room: number,
  failedBefore: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<Drained> {
  const until = Date.now() + sliceMs(task.limitMs);
  const slice: Drained = { done: 0, failedIds: [], stopped: false, counts: {} };
  while (Date.now() < until && !slice.stopped) {
    const left = Math.min(groupSize, room - slice.done - slice.failedIds.length);
    if (left <= 0) break;
    const skip = new Set([...failedBefore, ...slice.failedIds]);
    const listed = await due.list(left + skip.size);
    const group = listed.filter((item) => !skip.has(due.idOf(item))).slice(0, left);
    if (group.length === 0) break;
    const { each, counts } = await due.fetchGroup(group, signal);
    slice.done += each.fetched.length;
    slice.stopped = each.stopped;
    for (const [key, n] of Object.entries(counts)) slice.counts[key] = (slice.counts[key] ?? 0) + n;
    for (const { item, error } of each.failed) {
      slice.failedIds.push(due.idOf(item));
      await task.log("warn", `${error.message} It stays due.`, {
        what: due.name,
        id: due.idOf(item),
        code: error.code,
      });
    }
  }
  if (slice.stopped) await task.log("warn", `No more ${due.name} are asked for in this run; the rest stays due.`);
  return slice;
}
