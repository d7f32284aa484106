import { describeRanked } from "@/components/risk/describe-ranked";
import { ButtonLink } from "@/components/ui/button";
import { ColumnChoice } from "@/components/ui/column-choice";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { Panel } from "@/components/ui/panel";
import { Provenance } from "@/components/ui/provenance";
import { Table } from "@/components/ui/table";
import type { Provenance as ProvenanceOf } from "@/lib/charts/provenance";
import type { AgentPage } from "@/lib/reads/list-agents";
import { agentsState } from "@/lib/url-state/page-states";
import type { SearchEntry } from "@/lib/url-state/search-params";
import { agentColumnLabels, buildAgentColumns, shownAgentColumns } from "./agent-columns";

type State = ReturnType<typeof agentsState.parse>["value"];

/** One page of agents as a table. */
export function AgentsPanel({
  page,
  state,
  isRanked,
  provenance,
  carried,
}: {
  page: AgentPage;
  state: State;
  /** Sorted by a score: who has too few scored items is left out. */
  isRanked: boolean;
  provenance: ProvenanceOf;
  carried: readonly SearchEntry[];
}) {
  const href = (changes: Partial<State>) => agentsState.href("/agents", state, changes, carried);
  const everyone = href({ sort: "name", direction: "asc", cursor: null });
  return (
    <Panel
      title={isRanked ? `Agents with at least ${state.minItems} scored items` : "All agents"}
      description={describeRanked(state)}
      flush
      actions={
        <ColumnChoice
          action="/agents"
          columns={agentColumnLabels}
          shown={shownAgentColumns(state)}
          keep={[...agentsState.write({ ...state, cursor: null }), ...carried]}
        />
      }
      footer={<Provenance of={provenance} />}
    >
      <Table
        label="Agents"
        columns={buildAgentColumns(page.items, state, carried)}
        rows={page.items}
        rowKey={(agent) => agent.id}
        empty={
          isRanked ? (
            <EmptyState
              why={`No agent like that has ${state.minItems} or more scored items.`}
              todo="Ask for fewer scored items or clear the filters; sorted by name, all agents are listed."
              action={<ButtonLink href={everyone}>Sort by name</ButtonLink>}
            />
          ) : (
            <EmptyState
              why={state.text === null ? "No agent is known yet." : "No agent’s name begins like that."}
              todo={
                state.text === null ? "They come with the first run: see Runs." : "Clear the filter to see all of them."
              }
            />
          )
        }
      />
      {page.items.length > 0 && (
        <Pager
          what="agents"
          shown={page.items.length}
          firstHref={state.cursor ? href({ cursor: null }) : null}
          nextHref={page.next ? href({ cursor: page.next }) : null}
        />
      )}
    </Panel>
  );
}
