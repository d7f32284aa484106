import { mapLimited } from "../../durable/map-limited";
import { listTranscriptsDue } from "../../store/list-transcripts-due";
import { loadThread } from "../../store/load-thread";
import { saveTranscripts } from "../../store/save-transcripts";
import { buildCommentTranscript } from "../../transcripts/build-comment-transcript";
import { buildThreadTranscript } from "../../transcripts/build-thread-transcript";
import type { ThreadMessage, Transcript } from "../../transcripts/types";
import type { Counts, Task } from "../run-task";
import { sliceMs } from "../time-limit";

const batchSize = 100;
/** A thread of many comments is a batch of its own: each comment's transcript names its whole chain. */
const batchMessages = 2_000;

type Slice = { after: string | null; threads: number; transcripts: number; isDone: boolean };

/** The transcripts of every thread in which something is new or changed since they were built. */
export async function buildTranscripts(task: Task): Promise<Counts> {
  const total = { threads: 0, transcripts: 0 };
  let after: string | null = null;
  for (let n = 1, isDone = false; !isDone; n++) {
    const from: string | null = after;
    const slice: Slice = await task.step(`transcripts ${n}`, (signal) => buildSlice(task, from, signal));
    after = slice.after;
    isDone = slice.isDone;
    total.threads += slice.threads;
    total.transcripts += slice.transcripts;
  }
  return total;
}

async function buildSlice({ scope, limitMs }: Task, from: string | null, signal: AbortSignal): Promise<Slice> {
  const { db } = scope.context;
  const until = Date.now() + sliceMs(limitMs);
  const slice: Slice = { after: from, threads: 0, transcripts: 0, isDone: false };
  while (Date.now() < until) {
    const due = await listTranscriptsDue(db, { afterPostId: slice.after, limit: batchSize });
    const last = due.at(-1);
    if (last === undefined) return { ...slice, isDone: true };
    const threads = await mapLimited(due, 4, (postId) => loadThread(db, postId));
    for (const batch of inBatches(threads.filter((thread) => thread !== null))) {
      signal.throwIfAborted();
      const transcripts = batch.flatMap(buildAll);
      await saveTranscripts(db, transcripts, scope.runId);
      slice.transcripts += transcripts.length;
    }
    slice.after = last;
    slice.threads += due.length;
  }
  return slice;
}

/** The post's transcript and each of its comments'. */
function buildAll(thread: ThreadMessage[]): Transcript[] {
  const commentIds = new Set(thread.filter((message) => message.kind === "comment").map((message) => message.id));
  return [buildThreadTranscript(thread), ...[...commentIds].map((id) => buildCommentTranscript(thread, id))];
}

function* inBatches(threads: ThreadMessage[][]): Generator<ThreadMessage[][]> {
  let batch: ThreadMessage[][] = [];
  let messages = 0;
  for (const thread of threads) {
    if (batch.length > 0 && messages + thread.length > batchMessages) {
      yield batch;
      batch = [];
      messages = 0;
    }
    batch.push(thread);
    messages += thread.length;
  }
  if (batch.length > 0) yield batch;
}
