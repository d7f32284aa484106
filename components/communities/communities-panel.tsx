import { describeRanked } from "@/components/risk/describe-ranked";
import { ButtonLink } from "@/components/ui/button";
import { ColumnChoice } from "@/components/ui/column-choice";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { Panel } from "@/components/ui/panel";
import { Provenance } from "@/components/ui/provenance";
import { Table } from "@/components/ui/table";
import type { Provenance as ProvenanceOf } from "@/lib/charts/provenance";
import type { CommunityPage } from "@/lib/reads/list-communities";
import { communitiesState } from "@/lib/url-state/page-states";
import type { SearchEntry } from "@/lib/url-state/search-params";
import { buildCommunityColumns, communityColumnLabels, shownCommunityColumns } from "./community-columns";

type State = ReturnType<typeof communitiesState.parse>["value"];

/** One page of communities as a table. */
export function CommunitiesPanel({
  page,
  state,
  isRanked,
  provenance,
  carried,
}: {
  page: CommunityPage;
  state: State;
  /** Sorted by a score: who has too few scored items is left out. */
  isRanked: boolean;
  provenance: ProvenanceOf;
  carried: readonly SearchEntry[];
}) {
  const href = (changes: Partial<State>) => communitiesState.href("/communities", state, changes, carried);
  const all = href({ sort: "name", direction: "asc", cursor: null });
  return (
    <Panel
      title={isRanked ? `Communities with at least ${state.minItems} scored items` : "All communities"}
      description={describeRanked(state)}
      flush
      actions={
        <ColumnChoice
          action="/communities"
          columns={communityColumnLabels}
          shown={shownCommunityColumns(state)}
          keep={[...communitiesState.write({ ...state, cursor: null }), ...carried]}
        />
      }
      footer={<Provenance of={provenance} />}
    >
      <Table
        label="Communities"
        columns={buildCommunityColumns(page.items, state, carried)}
        rows={page.items}
        rowKey={(community) => community.id}
        empty={
          isRanked ? (
            <EmptyState
              why={`No community like that has ${state.minItems} or more scored items.`}
              todo="Ask for fewer scored items, widen the time range or clear the filters; sorted by name, all communities are listed."
              action={<ButtonLink href={all}>Sort by name</ButtonLink>}
            />
          ) : (
            <EmptyState
              why={state.text === null ? "No community is known yet." : "No community’s name begins like that."}
              todo={
                state.text === null ? "They come with the first run: see Runs." : "Clear the filter to see all of them."
              }
            />
          )
        }
      />
      {page.items.length > 0 && (
        <Pager
          what="communities"
          shown={page.items.length}
          firstHref={state.cursor ? href({ cursor: null }) : null}
          nextHref={page.next ? href({ cursor: page.next }) : null}
        />
      )}
    </Panel>
  );
}
