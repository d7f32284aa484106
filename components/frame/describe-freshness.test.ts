import { expect, it } from "vitest";
import type { Freshness } from "@/lib/reads/get-freshness";
import { describeFreshness } from "./describe-freshness";

const now = new Date("2026-11-26T21:00:00Z");
const aFreshness = (changes: Partial<Freshness> = {}): Freshness => ({
  asOf: "2026-11-26T20:48:00.000Z",
  lastGoodRunId: "r1",
  activeRun: null,
  lastFailure: null,
  staleAt: "2026-11-26T22:48:00.000Z",
  ...changes,
});
const aRun = {
  id: "r2",
  kind: "hourly",
  state: "running",
  startedAt: null,
  heartbeatAt: "",
  task: "run_evaluations",
} as const;

it("is as fresh as the last run that succeeded", () => {
  expect(describeFreshness(aFreshness(), now, null)).toEqual({
    tone: "fresh",
    lead: "Last good run",
    at: "2026-11-26T20:48:00.000Z",
    rest: ["12 min ago"],
  });
});

it("says how stale it is, also while a run is under way", () => {
  const stale = aFreshness({ asOf: "2026-11-25T20:00:00.000Z", staleAt: "2026-11-25T22:00:00.000Z", activeRun: aRun });
  expect(describeFreshness(stale, now, null)).toMatchObject({
    tone: "stale",
    rest: ["25 h ago", "stale: a scheduled run was missed", "hourly run under way: run_evaluations"],
  });
});

it("is never stale where nothing can come (a dump)", () => {
  expect(describeFreshness(aFreshness({ asOf: "2026-01-01T00:00:00.000Z", staleAt: null }), now, null).tone).toBe(
    "fresh",
  );
});

it("says that no run has ended, rather than naming a moment", () => {
  const first = aFreshness({ asOf: null, staleAt: null, activeRun: { ...aRun, state: "queued", task: null } });
  expect(describeFreshness(first, now, null)).toEqual({
    tone: "running",
    lead: "No run has ended yet",
    at: null,
    rest: ["hourly run waiting to start"],
  });
});

it("says that the run after the last good one failed", () => {
  const failed = aFreshness({ lastFailure: { id: "r3", state: "failed", finishedAt: "", error: "x" } });
  expect(describeFreshness(failed, now, null).rest).toContain("the run after it failed");
});

it("says that the server does not answer, for how long, and what was known before", () => {
  expect(describeFreshness(aFreshness(), now, 40_000)).toMatchObject({
    tone: "unreachable",
    lead: "Not kept up to date for 40 s: our server or its database does not answer; trying again. Last good run",
    rest: ["12 min ago"],
  });
});
