import { loadChartSpan } from "@/app/load-chart-span";
import { loadFrameCharts } from "@/app/load-frame-charts";
import type { getPageContext } from "@/app/page-context";
import { getCommunity } from "@/lib/reads/get-community";
import { listCommunityAgents } from "@/lib/reads/list-community-agents";
import { listHighRisk } from "@/lib/reads/list-high-risk";
import type { communityState } from "@/lib/url-state/page-states";

export type CommunityState = ReturnType<typeof communityState.parse>["value"];

/** A community in the time range: its charts, its highest messages, who writes in it. null: no such community is known. */
export async function loadCommunity(
  context: Awaited<ReturnType<typeof getPageContext>>,
  name: string,
  state: CommunityState,
) {
  const { db, range } = context;
  const { period } = range;
  const community = await getCommunity(db, { name, period });
  if (!community) return null;
  const span = await loadChartSpan(context);
  const frame = { period, kind: null, community: community.name };
  const [charts, highest, agents] = await Promise.all([
    loadFrameCharts({ context, span, ...frame, ...state }),
    listHighRisk(db, { ...frame, threshold: 1, dimension: null, agent: null, sort: "score", cursor: null, limit: 8 }),
    listCommunityAgents(db, { community: community.name, period, limit: 15 }),
  ]);
  return { community, charts, highest: highest.items, agents };
}
