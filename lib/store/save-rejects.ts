import { sha256 } from "../hash";
import type { Reject } from "../moltbook/source";
import { toStorableText } from "../moltbook/storable-text";
import type { Database } from "./database";
import { inBatches } from "./in-batches";
import { unnestRows } from "./unnest-rows";

/** Keeps what was not taken, and why. The same reject of the same run counts once, however often its page is read. */
export async function saveRejects(db: Database, rejects: Reject[], path: string, runId: string): Promise<void> {
  for (const batch of inBatches(rejects)) {
    const source = unnestRows("s", batch, {
      kind: ["text", (r) => r.kind],
      item_id: ["text", (r) => storable(r.itemId)],
      reason: ["text", (r) => r.reason],
      detail: ["text", (r) => toStorableText(r.detail)],
      sample: ["text", (r) => storable(r.sample)],
      fingerprint: ["text", fingerprintOf],
    });
    await db.$executeRaw`
      INSERT INTO rejected_item (run_id, path, kind, item_id, reason, detail, sample, fingerprint)
      SELECT ${runId}, ${path}, s.kind, s.item_id, s.reason, s.detail, s.sample, s.fingerprint FROM ${source}
      ON CONFLICT (run_id, fingerprint) DO NOTHING`;
  }
}

/** Rejects of a run by reason; reasons that did not occur are absent. */
export async function countRejects(db: Database, runId: string): Promise<Record<string, number>> {
  const rows = await db.$queryRaw<{ reason: string; n: number }[]>`
    SELECT reason, count(*)::int AS n FROM rejected_item WHERE run_id = ${runId} GROUP BY reason ORDER BY reason`;
  return Object.fromEntries(rows.map(({ reason, n }) => [reason, n]));
}

const storable = (text: string | null): string | null => (text === null ? null : toStorableText(text));

const fingerprintOf = ({ kind, itemId, reason, detail, sample }: Reject): string =>
  sha256(JSON.stringify([kind, itemId, reason, detail, sample]));
