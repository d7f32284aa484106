import type { Database } from "../../lib/store/database";
import { listTranscriptsDue } from "../../lib/store/list-transcripts-due";
import { loadThread } from "../../lib/store/load-thread";
import { saveTranscripts } from "../../lib/store/save-transcripts";
import { buildCommentTranscript } from "../../lib/transcripts/build-comment-transcript";
import { buildThreadTranscript } from "../../lib/transcripts/build-thread-transcript";
import type { ThreadMessage, Transcript } from "../../lib/transcripts/types";

export const transcriptsOf = (thread: readonly ThreadMessage[]): Transcript[] => [
  buildThreadTranscript(thread),
  ...thread
    .filter((message) => message.kind === "comment")
    .map((message) => buildCommentTranscript(thread, message.id)),
];

/** What the task build_transcripts does, for tests that need subjects ready to be judged. */
export async function saveDueTranscripts(db: Database, runId = "run-1"): Promise<void> {
  for (const postId of await listTranscriptsDue(db, { afterPostId: null, limit: 100_000 })) {
    const thread = await loadThread(db, postId);
    if (thread) await saveTranscripts(db, transcriptsOf(thread), runId);
  }
}
