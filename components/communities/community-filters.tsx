import { PageFilters } from "@/components/frame/page-filters";
import { DimensionField, KindField, LeastItemsField, NameField } from "@/components/risk/filter-fields";
import { communitiesState } from "@/lib/url-state/page-states";
import type { SearchEntry } from "@/lib/url-state/search-params";

type State = ReturnType<typeof communitiesState.parse>["value"];

export function CommunityFilters({ state, carried }: { state: State; carried: readonly SearchEntry[] }) {
  const { sort, direction, columns } = state;
  const keep = communitiesState.write({ ...communitiesState.parse({}).value, sort, direction, columns });
  return (
    <PageFilters action="/communities" label="Filter communities" keep={keep} carried={carried}>
      <NameField label="Name begins with" value={state.text} />
      <KindField value={state.kind} />
      <DimensionField value={state.dimension} none="Each in its highest" />
      <LeastItemsField value={state.minItems} />
    </PageFilters>
  );
}
