import { database } from "@/app/database";
import type { LiveOverview } from "@/components/overview/live-overview";
import { highRiskThreshold } from "@/lib/judging/bands";
import { getTotals } from "@/lib/reads/get-totals";
import { listHighRisk } from "@/lib/reads/list-high-risk";
import { listRuns } from "@/lib/reads/list-runs";
import type { Period } from "@/lib/reads/period";

const everything = { dimension: null, kind: null, community: null, agent: null } as const;

/** What the overview keeps up to date while it is open. */
export async function loadOverview(period: Period): Promise<LiveOverview> {
  const db = database();
  const [totals, runs, highRisk] = await Promise.all([
    getTotals(db, { period, community: null, kind: null }),
    listRuns(db, { cursor: null, limit: 6, states: [], kind: null }),
    listHighRisk(db, { ...everything, period, threshold: highRiskThreshold, sort: "newest", cursor: null, limit: 8 }),
  ]);
  return { totals, runs: runs.items, highRisk: highRisk.items };
}
