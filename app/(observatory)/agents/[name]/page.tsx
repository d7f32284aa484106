import { notFound } from "next/navigation";
import { loadAgent } from "@/app/load-agent";
import { getPageContext } from "@/app/page-context";
import { parseSegment } from "@/app/parse-segment";
import { AgentAbout } from "@/components/agents/agent-about";
import { AgentStats } from "@/components/agents/agent-stats";
import { AgentTabs } from "@/components/agents/agent-tabs";
import { AgentTitle } from "@/components/agents/agent-title";
import { Hints } from "@/components/ui/hints";
import { toVisibleLine } from "@/lib/charts/visible-line";
import { agentState } from "@/lib/url-state/page-states";
import type { SearchParams } from "@/lib/url-state/search-params";
import { ItemsTab } from "./items-tab";
import { ScoresTab } from "./scores-tab";

interface Props {
  params: Promise<{ name: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props) {
  return { title: toVisibleLine(parseSegment((await params).name)?.slice(0, 60) ?? "Agent") };
}

export default async function AgentPage({ params, searchParams }: Props) {
  const name = parseSegment((await params).name);
  const context = await getPageContext(searchParams);
  const { value: state, hints } = agentState.parse(context.params);
  const loaded = name === null ? null : await loadAgent(context, name);
  if (!loaded) notFound();
  const { agent, provenance } = loaded;
  const tab = { context, agent, state, provenance };
  return (
    <>
      <AgentTitle agent={agent} isOnMoltbook={context.source?.isSimulated === false} />
      <Hints hints={[...context.hints, ...hints]} />
      <AgentStats agent={agent} provenance={provenance} />
      <AgentTabs name={agent.name} state={state} carried={context.range.entries} />
      {state.tab === "scores" && <ScoresTab {...tab} />}
      {(state.tab === "items" || state.tab === "evidence") && <ItemsTab {...tab} sort={state.tab} />}
      {state.tab === "about" && <AgentAbout agent={agent} />}
    </>
  );
}
