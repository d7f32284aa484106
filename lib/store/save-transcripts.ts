import type { Transcript } from "../transcripts/types";
import type { Database } from "./database";

/** Whole threads: a thread of which some subject is missing here, or has meanwhile changed, stays due. */
export async function saveTranscripts(_db: Database, _transcripts: Transcript[], _runId: string): Promise<void> {
  throw new Error("follows in the next commit");
}
