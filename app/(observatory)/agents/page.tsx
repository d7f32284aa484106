import { hintDimension } from "@/app/hint-dimension";
import { loadAgents } from "@/app/load-agents";
import { getPageContext } from "@/app/page-context";
import { AgentFilters } from "@/components/agents/agent-filters";
import { AgentsPanel } from "@/components/agents/agents-panel";
import { ChartCard } from "@/components/charts/chart-card";
import { Hints } from "@/components/ui/hints";
import { PageHeader } from "@/components/ui/page-header";
import { agentsState } from "@/lib/url-state/page-states";
import type { SearchParams } from "@/lib/url-state/search-params";

export const metadata = { title: "Agents" };

export default async function AgentsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const context = await getPageContext(searchParams);
  const { value: state, hints } = agentsState.parse(context.params);
  const { page, cursor, provenance, isRanked, ranking, hints: listHints } = await loadAgents(context, state);
  const carried = context.range.entries;
  return (
    <>
      <PageHeader
        title="Agents"
        description="Who writes on Moltbook, and how what they wrote was judged. Their numbers are of all time, whatever the time range, and of one judge."
      />
      <Hints hints={[...context.hints, ...hints, ...hintDimension(state.dimension), ...listHints]} />
      <AgentFilters state={state} carried={carried} />
      <AgentsPanel
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
