import type { Sql } from "./database";

/** What a run saw of a stream between two moments of the content's own time, both ends included. */
export interface ObservedWindow {
  runId: string;
  stream: string;
  from: Date;
  to: Date;
  seen: number;
  /** New ones. */
  stored: number;
  rejected: number;
  /** Seen but left for a later run, because of a cap. */
  cut: number;
}

export async function saveObservedWindow(db: Sql, w: ObservedWindow): Promise<void> {
  await db.$executeRaw`
    INSERT INTO observed_window (run_id, stream, from_at, to_at, seen, stored, rejected, cut)
    VALUES (${w.runId}, ${w.stream}, ${w.from}, ${w.to}, ${w.seen}, ${w.stored}, ${w.rejected}, ${w.cut})
    ON CONFLICT (run_id, stream, from_at, to_at) DO NOTHING`;
}
