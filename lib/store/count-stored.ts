import type { Database } from "./database";

export interface Stored {
  posts: number;
  comments: number;
  agents: number;
  submolts: number;
}

/** What a run stored newly or changed: new rows, new texts, deletions, changed profiles. Votes do not count. */
export async function countStored(db: Database, runId: string): Promise<Stored> {
  const [counts] = await db.$queryRaw<Stored[]>`
    SELECT (SELECT count(*)::int FROM post WHERE last_changed_run_id = ${runId}) AS posts,
      (SELECT count(*)::int FROM comment WHERE last_changed_run_id = ${runId}) AS comments,
      (SELECT count(*)::int FROM agent WHERE last_changed_run_id = ${runId}) AS agents,
      (SELECT count(*)::int FROM submolt WHERE last_changed_run_id = ${runId}) AS submolts`;
  if (!counts) throw new Error("a query of counts gave no row");
  return counts;
}
