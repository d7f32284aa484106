import { loadFreshness } from "@/app/load-freshness";
import type { getPageContext } from "@/app/page-context";
import { buildProvenance } from "@/lib/charts/build-provenance";
import type { Provenance } from "@/lib/charts/provenance";
import { type AgentDetail, getAgent } from "@/lib/reads/get-agent";
import type { agentState } from "@/lib/url-state/page-states";

export type AgentState = ReturnType<typeof agentState.parse>["value"];

/** What each part of an agent's page is made from. */
export interface AgentTab {
  context: Awaited<ReturnType<typeof getPageContext>>;
  agent: AgentDetail;
  state: AgentState;
  /** Of the agent's all-time numbers. */
  provenance: Provenance;
}

/** An agent with what its all-time numbers rest on. null: no such agent is known. */
export async function loadAgent({ db, source }: Awaited<ReturnType<typeof getPageContext>>, name: string) {
  const [agent, { freshness }] = await Promise.all([getAgent(db, { name }), loadFreshness()]);
  if (!agent) return null;
  const provenance = buildProvenance({
    source,
    judges: agent.judges,
    coverage: agent.coverage,
    of: "scored posts and comments of this agent",
    // Counters per agent have no time.
    period: "all time",
    asOf: freshness.asOf,
  });
  return { agent, provenance };
}
