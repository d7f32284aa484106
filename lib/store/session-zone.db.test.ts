import { PrismaPg } from "@prisma/adapter-pg";
import { expect, onTestFinished, test } from "vitest";
import { aComment } from "../../test/builders/a-comment";
import { anEvaluationRow } from "../../test/builders/a-due-subject";
import { aPost } from "../../test/builders/a-post";
import { aRun, aSeen } from "../../test/builders/a-run";
import { anAgent } from "../../test/builders/an-agent";
import { saveDueTranscripts } from "../../test/builders/save-due-transcripts";
import { aDatabase } from "../../test/test-database";
import { compareRollups } from "./compare-rollups";
import type { Database } from "./database";
import { PrismaClient } from "./generated/client";
import { listAgentsDue } from "./list-agents-due";
import { listEvaluationsDue } from "./list-evaluations-due";
import { listRechecksDue } from "./list-rechecks-due";
import { loadThread } from "./load-thread";
import { recountRollups } from "./recount-rollups";
import { saveAgents } from "./save-agents";
import { saveComments } from "./save-comments";
import { saveEvaluations } from "./save-evaluation";
import { savePosts } from "./save-posts";

/** A client whose sessions speak another zone than UTC: half an hour off the hour, so that a wrong zone moves hours too. */
function connectIn(zone: string, url: string): Database {
  const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: url, options: `-c TimeZone=${zone}` }) });
  onTestFinished(() => client.$disconnect());
  return client;
}

test("times and hours are UTC whatever zone the server and its sessions have", async () => {
  const { url, database } = await aDatabase();
  const name = new URL(url).pathname.slice(1);
  await database.$executeRawUnsafe(`ALTER DATABASE ${name} SET TimeZone = 'America/St_Johns'`);
  const db = connectIn("Asia/Kolkata", url);
  await aRun(database);
  await savePosts(db, [aPost({ createdAt: "2026-01-31T23:45:00.007Z" })], aSeen());
  await saveComments(db, [aComment({ createdAt: "2026-02-01T00:15:00.000Z" })], aSeen());
  await saveAgents(db, [anAgent()], aSeen({ minute: 5 }), { profile: true });
  await saveDueTranscripts(db);
  expect((await loadThread(db, "post-1"))?.map((message) => message.createdAt)).toEqual([
    "2026-01-31T23:45:00.007Z",
    "2026-02-01T00:15:00.000Z",
  ]);
  const asked = {
    runId: "run-1",
    hasJudge: true,
    comments: true,
    commentShare: 1,
    failedRejudgeRuns: 0,
    limit: 9,
    scope: { from: new Date("2026-01-31T23:45:00.000Z"), to: new Date("2026-02-01T00:15:00.001Z") },
  };
  const due = await listEvaluationsDue(db, asked);
  expect(due.map((of) => of.contentAt)).toEqual(["2026-01-31T23:45:00.007Z", "2026-02-01T00:15:00.000Z"]);
  await saveEvaluations(
    db,
    due.map((of) => anEvaluationRow(of)),
  );

  // Read through a session that speaks UTC.
  const hours = [new Date("2026-01-31T23:00:00.000Z"), new Date("2026-02-01T00:00:00.000Z")];
  const listHours = async () =>
    (await database.outcomeHour.findMany({ orderBy: { hour: "asc" } })).map((row) => row.hour);
  expect(await listHours()).toEqual(hours);
  expect(await compareRollups(db)).toEqual([]);
  await recountRollups(db);
  expect(await listHours()).toEqual(hours);
  expect(await database.post.findMany()).toMatchObject([
    { checkedAt: aSeen().at, createdAt: new Date("2026-01-31T23:45:00.007Z") },
  ]);
  expect(await database.agent.findMany({ where: { id: "agent-1" } })).toMatchObject([
    { profileFetchedAt: aSeen({ minute: 5 }).at },
  ]);
  expect(await listAgentsDue(db, { limit: 9, refetchBefore: aSeen({ minute: 5 }).at })).toMatchObject([
    { id: "agent-2" },
  ]);
  expect(await listRechecksDue(db, { limit: 9, checkedBefore: aSeen().at })).toEqual([]);
  expect(await listRechecksDue(db, { limit: 9, checkedBefore: aSeen({ minute: 1 }).at })).toEqual(["post-1"]);
});
