import type { RawAnswer } from "../moltbook/source";
import type { Database } from "./database";
import { inBatches } from "./in-batches";
import { unnestRows } from "./unnest-rows";

/** Keeps answers as fetched: each body once, by its hash, and that this run got it from this path. */
export async function saveRaw(db: Database, raw: RawAnswer[], runId: string): Promise<void> {
  // Bodies are up to megabytes each: 50 at once keep a statement's parameters within what a connection takes well.
  for (const batch of inBatches(raw, 50)) {
    const bodies = unnestRows("s", [...new Map(batch.map((answer) => [answer.sha256, answer])).values()], {
      sha256: ["text", (a) => a.sha256],
      body: ["text", (a) => a.body],
      bytes: ["int", (a) => Buffer.byteLength(a.body)],
      fetched_at: ["timestamptz", (a) => a.fetchedAt],
    });
    const fetches = unnestRows("s", batch, {
      path: ["text", (a) => a.path],
      status: ["smallint", (a) => a.status],
      sha256: ["text", (a) => a.sha256],
      fetched_at: ["timestamptz", (a) => a.fetchedAt],
    });
    await db.$executeRaw`
      WITH bodies AS (
        INSERT INTO raw_body (sha256, body, bytes, first_seen_at)
        SELECT s.sha256, s.body, s.bytes, s.fetched_at FROM ${bodies} ORDER BY s.sha256
        ON CONFLICT (sha256) DO NOTHING
      )
      INSERT INTO raw_fetch (run_id, path, status, sha256, fetched_at)
      SELECT ${runId}, s.path, s.status, s.sha256, s.fetched_at FROM ${fetches} ORDER BY s.path, s.sha256
      ON CONFLICT (run_id, path, sha256) DO NOTHING`;
  }
}
