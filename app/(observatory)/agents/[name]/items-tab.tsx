import type { AgentTab } from "@/app/load-agent";
import { loadAgentItems } from "@/app/load-agent-items";
import { AgentItemsPanel } from "@/components/agents/agent-items-panel";
import { KindSwitch } from "@/components/risk/kind-switch";
import { EmptyState } from "@/components/ui/empty-state";
import { Hints } from "@/components/ui/hints";
import { Pager } from "@/components/ui/pager";
import { agentHref } from "@/lib/url-state/hrefs";
import { agentState } from "@/lib/url-state/page-states";

/** What an agent wrote in the time range: newest first, or by score with the evidence. */
export async function ItemsTab({ sort, ...tab }: AgentTab & { sort: "items" | "evidence" }) {
  const { context, agent, state } = tab;
  const { page, cursor, hints, provenance } = await loadAgentItems({ ...tab, sort });
  const carried = context.range.entries;
  const href = (changes: Partial<typeof state>) => agentState.href(agentHref(agent.name), state, changes, carried);
  const isNewest = sort === "items";
  return (
    <>
      <Hints hints={hints} />
      <AgentItemsPanel
        title={isNewest ? "Items, newest first" : "Scored items, highest first"}
        description={
          isNewest
            ? "Everything this agent wrote in the time range that we have, scored or not."
            : "With the reasoning of the judge and the words that each score rests on."
        }
        items={page.items}
        withEvidence={!isNewest}
        actions={<KindSwitch kind={state.kind} hrefOf={(kind) => href({ kind, cursor: null })} />}
        empty={
          <EmptyState
            why={`Nothing ${isNewest ? "" : "scored "}of this agent is of this time range (${context.range.label}).`}
            todo="Widen the time range, or take the kind away."
          />
        }
        pager={
          <Pager
            what="items"
            shown={page.items.length}
            firstHref={cursor ? href({ cursor: null }) : null}
            nextHref={page.next ? href({ cursor: page.next }) : null}
          />
        }
        provenance={provenance}
        carried={carried}
      />
    </>
  );
}
