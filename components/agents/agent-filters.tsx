import { PageFilters } from "@/components/frame/page-filters";
import { DimensionField, KindField, LeastItemsField, NameField } from "@/components/risk/filter-fields";
import { agentsState } from "@/lib/url-state/page-states";
import type { SearchEntry } from "@/lib/url-state/search-params";

type State = ReturnType<typeof agentsState.parse>["value"];

export function AgentFilters({ state, carried }: { state: State; carried: readonly SearchEntry[] }) {
  const { sort, direction, columns } = state;
  const keep = agentsState.write({ ...agentsState.parse({}).value, sort, direction, columns });
  return (
    <PageFilters action="/agents" label="Filter agents" keep={keep} carried={carried}>
      <NameField label="Name begins with" value={state.text} />
      <KindField value={state.kind} />
      <DimensionField value={state.dimension} none="Each in its highest" />
      <LeastItemsField value={state.minItems} />
    </PageFilters>
  );
}
