import type { Database } from "../../store/database";

/** What is known of Moltbook, without when and by which run it was seen. */
export async function loadCanonicalRows(db: Database) {
  const by = { orderBy: { id: "asc" as const } };
  const strip = (rows: object[]) =>
    rows.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => !isOfTheSeeing.has(key))));
  return {
    posts: strip(await db.post.findMany(by)),
    comments: strip(await db.comment.findMany(by)),
    agents: strip(await db.agent.findMany(by)),
    submolts: strip(await db.submolt.findMany(by)),
    revisions: strip(await db.contentRevision.findMany({ orderBy: [{ subjectId: "asc" }, { revision: "asc" }] })),
  };
}

const isOfTheSeeing: ReadonlySet<string> = new Set([
  "checkedAt",
  "commentsFetchedAt",
  "firstSeenAt",
  "firstSeenRunId",
  "lastChangedRunId",
  "lastSeenAt",
  "profileFetchedAt",
  "runId",
  "seenAt",
]);
