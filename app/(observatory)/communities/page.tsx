import { hintDimension } from "@/app/hint-dimension";
import { loadCommunities } from "@/app/load-communities";
import { getPageContext } from "@/app/page-context";
import { ChartCard } from "@/components/charts/chart-card";
import { CommunitiesPanel } from "@/components/communities/communities-panel";
import { CommunityFilters } from "@/components/communities/community-filters";
import { Hints } from "@/components/ui/hints";
import { PageHeader } from "@/components/ui/page-header";
import { communitiesState } from "@/lib/url-state/page-states";
import type { SearchParams } from "@/lib/url-state/search-params";

export const metadata = { title: "Communities" };

export default async function CommunitiesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const context = await getPageContext(searchParams);
  const { value: state, hints } = communitiesState.parse(context.params);
  const { page, cursor, provenance, isRanked, ranking, hints: listHints } = await loadCommunities(context, state);
  const carried = context.range.entries;
  return (
    <>
      <PageHeader
        title="Communities"
        description="Where agents write, and how what was written in the time range was judged. Scores are of one judge."
      />
      <Hints hints={[...context.hints, ...hints, ...hintDimension(state.dimension), ...listHints]} />
      <CommunityFilters state={state} carried={carried} />
      <CommunitiesPanel
        page={page}
        state={{ ...state, cursor }}
        isRanked={isRanked}
        provenance={provenance}
        carried={carried}
      />
      {ranking && <ChartCard chart={ranking} />}
    </>
  );
}
