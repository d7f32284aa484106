import { buildRanking } from "@/app/build-ranking";
import { loadFreshness } from "@/app/load-freshness";

import type { getPageContext } from "@/app/page-context";
import { readFromCursor } from "@/app/read-from-cursor";
import { buildProvenance } from "@/lib/charts/build-provenance";
import { listAgents } from "@/lib/reads/list-agents";
import { scoreSortOf } from "@/lib/reads/ranked-scores";
import { agentHref } from "@/lib/url-state/hrefs";
import type { agentsState } from "@/lib/url-state/page-states";

export type AgentsFilter = ReturnType<typeof agentsState.parse>["value"];

/** One page of agents, and the same as a chart where they are ranked by a score. */
export async function loadAgents(
  { db, source, range }: Awaited<ReturnType<typeof getPageContext>>,
  state: AgentsFilter,
) {
  const [list, { freshness }] = await Promise.all([
    readFromCursor(state.cursor, (cursor) => listAgents(db, { ...state, cursor })),
    loadFreshness(),
  ]);
  const { items, judge } = list.page;
  const provenance = buildProvenance({
    source,
    judges: judge ? [judge] : [],
    coverage: null,
    n: items.length,
    of: "agents on this page; each has its own n",
    // Counters per agent have no time.
    period: "all time",
    asOf: freshness.asOf,
  });
  const isRanked = scoreSortOf(state.sort) !== null;
  const hrefOf = (name: string) => agentHref(name, range.entries);
  return {
    ...list,
    provenance,
    isRanked,
    ranking:
      isRanked && items.length > 0 ? buildRanking({ what: "agents", items, hrefOf, provenance, ...state }) : null,
  };
}
