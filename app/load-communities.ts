import { buildRanking } from "@/app/build-ranking";
import { loadFreshness } from "@/app/load-freshness";
import type { getPageContext } from "@/app/page-context";
import { readFromCursor } from "@/app/read-from-cursor";
import { buildProvenance } from "@/lib/charts/build-provenance";
import { listCommunities } from "@/lib/reads/list-communities";
import { scoreSortOf } from "@/lib/reads/ranked-scores";
import { communityHref } from "@/lib/url-state/hrefs";
import type { communitiesState } from "@/lib/url-state/page-states";

export type CommunitiesFilter = ReturnType<typeof communitiesState.parse>["value"];

/** One page of communities by what was written in the time range, and the same as a chart where they are ranked by a score. */
export async function loadCommunities(
  { db, source, range }: Awaited<ReturnType<typeof getPageContext>>,
  state: CommunitiesFilter,
) {
  const [list, { freshness }] = await Promise.all([
    readFromCursor(state.cursor, (cursor) => listCommunities(db, { ...state, period: range.period, cursor })),
    loadFreshness(),
  ]);
  const { items, judge } = list.page;
  const provenance = buildProvenance({
    source,
    judges: judge ? [judge] : [],
    coverage: null,
    n: items.length,
    of: "communities on this page; each has its own n",
    period: range.label,
    asOf: freshness.asOf,
  });
  const isRanked = scoreSortOf(state.sort) !== null;
  const hrefOf = (name: string) => communityHref(name, range.entries);
  return {
    ...list,
    provenance,
    isRanked,
    ranking:
      isRanked && items.length > 0 ? buildRanking({ what: "communities", items, hrefOf, provenance, ...state }) : null,
  };
}
