import { Tabs } from "@/components/ui/tabs";
import { agentHref } from "@/lib/url-state/hrefs";
import { agentState } from "@/lib/url-state/page-states";
import type { SearchEntry } from "@/lib/url-state/search-params";

type State = ReturnType<typeof agentState.parse>["value"];

const tabs: readonly { key: State["tab"]; label: string }[] = [
  { key: "scores", label: "Scores" },
  { key: "items", label: "Items" },
  { key: "evidence", label: "Evidence" },
  { key: "about", label: "About" },
];

export function AgentTabs({ name, state, carried }: { name: string; state: State; carried: readonly SearchEntry[] }) {
  const hrefOf = (tab: State["tab"]) => agentState.href(agentHref(name), state, { tab, cursor: null }, carried);
  return (
    <Tabs
      label="Parts of this agent"
      current={state.tab}
      tabs={tabs.map(({ key, label }) => ({ key, label, href: hrefOf(key) }))}
    />
  );
}
