import type { Database } from "../lib/store/database";
import { finishRunOfEngine } from "../lib/store/finish-run-of-engine";

/** Inngest gave a run up after its own attempts: its row is settled, so that it makes way for the next. */
export async function endLostRun(db: Database, engineRunId: string): Promise<void> {
  await finishRunOfEngine(db, engineRunId, {
    state: "failed",
    errorCode: "run_lost",
    error: "Inngest gave the run up: the observatory did not answer it.",
  });
}
