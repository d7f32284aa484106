import { expect, test } from "vitest";
import { aComment } from "../../test/builders/a-comment";
import { aPost } from "../../test/builders/a-post";
import { aRun } from "../../test/builders/a-run";
import { type Judged, saveJudged } from "../../test/builders/save-judged";
import { aDatabase } from "../../test/test-database";
import type { Outcome } from "../judging/types";
import type { Database } from "../store/database";
import { getOutcomeTrend } from "./get-outcome-trend";
import { listCommunityAgents } from "./list-community-agents";
import { allTime } from "./period";

const everything = { period: allTime, community: null, kind: null } as const;
const submolt = (name: string) => ({ id: `id-${name}`, name, displayName: null });

/** A post that ended so, in an hour of 31 January 2026. */
const aPostThat = (outcome: Outcome, hour: number, told: Partial<Parameters<typeof aPost>[0]> = {}): Judged => ({
  of: aPost({ id: `${outcome}-${hour}`, createdAt: `2026-01-31T0${hour}:20:00.000Z`, ...told }),
  judged: { outcome },
});

async function aDatabaseWith(items: readonly Judged[]): Promise<Database> {
  const { database: db } = await aDatabase();
  await aRun(db);
  await saveJudged(db, items);
  return db;
}

test("counts over time what was scored, what the judge was asked for in vain, and what it was not asked for", async () => {
  const db = await aDatabaseWith([
    ...(["scored", "refused", "invalid", "failed"] as const).map((outcome) => aPostThat(outcome, 1)),
    ...(["scored", "abstained", "over_budget", "not_sampled", "filtered"] as const).map((outcome) =>
      aPostThat(outcome, 3),
    ),
    { of: aPost({ id: "waiting", createdAt: "2026-01-31T05:20:00.000Z" }) },
  ]);
  expect(await getOutcomeTrend(db, { ...everything, bucket: "hour" })).toEqual([
    { at: "2026-01-31T01:00:00.000Z", scored: 1, unanswered: 3, notAsked: 0 },
    { at: "2026-01-31T03:00:00.000Z", scored: 1, unanswered: 0, notAsked: 4 },
  ]);
  expect(await getOutcomeTrend(db, { ...everything, bucket: "day" })).toEqual([
    { at: "2026-01-31T00:00:00.000Z", scored: 2, unanswered: 3, notAsked: 4 },
  ]);
});

test("keeps to the period, the community and the kind that are asked for", async () => {
  const db = await aDatabaseWith([
    aPostThat("scored", 1, { submolt: submolt("tools") }),
    aPostThat("failed", 2, { submolt: submolt("tools") }),
    aPostThat("refused", 2, { submolt: submolt("general") }),
    {
      of: aComment({ id: "c1", postId: "failed-2", createdAt: "2026-01-31T02:30:00.000Z" }),
      judged: { scores: [1, 0, 0, 0] },
    },
  ]);
  const asked = {
    period: { from: "2026-01-31T02:00:00.000Z", to: null },
    community: "tools",
    kind: "post",
    bucket: "hour",
  } as const;
  const at = "2026-01-31T02:00:00.000Z";
  expect(await getOutcomeTrend(db, asked)).toEqual([{ at, scored: 0, unanswered: 1, notAsked: 0 }]);
  expect(await getOutcomeTrend(db, { ...asked, kind: "comment" })).toEqual([
    { at, scored: 1, unanswered: 0, notAsked: 0 },
  ]);
});

test("lists who writes most in a community, with what of it is scored and high; nothing scored is null and not 0", async () => {
  const by = (name: string, id: string, submoltName: string, createdAt: string) =>
    aPost({ id, author: { id: `id-${name}`, name }, submolt: submolt(submoltName), createdAt });
  const db = await aDatabaseWith([
    { of: by("Busy", "b1", "tools", "2026-01-31T01:00:00.000Z"), judged: { scores: [7, 0, 0, 0] } },
    { of: by("Busy", "b2", "tools", "2026-01-31T02:00:00.000Z"), judged: { scores: [2, 1, 0, 0] } },
    { of: by("Busy", "b3", "general", "2026-01-31T02:00:00.000Z"), judged: { scores: [10, 0, 0, 0] } },
    { of: by("Quiet", "q1", "tools", "2026-01-31T03:00:00.000Z"), judged: { outcome: "refused" } },
    { of: by("Early", "e1", "tools", "2026-01-01T00:00:00.000Z"), judged: { scores: [9, 0, 0, 0] } },
  ]);
  const period = { from: "2026-01-31T00:00:00.000Z", to: null };
  expect(await listCommunityAgents(db, { community: "tools", period, limit: 5 })).toEqual([
    { id: "id-Busy", name: "Busy", items: 2, scored: 2, high: 1, maxScore: 7 },
    { id: "id-Quiet", name: "Quiet", items: 1, scored: 0, high: 0, maxScore: null },
  ]);
  expect(await listCommunityAgents(db, { community: "tools", period: allTime, limit: 1 })).toHaveLength(1);
  expect(await listCommunityAgents(db, { community: "unknown", period, limit: 5 })).toEqual([]);
});
