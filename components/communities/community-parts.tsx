import { ChartCard } from "@/components/charts/chart-card";
import { MetricSwitch } from "@/components/charts/metric-switch";
import type { Chart } from "@/lib/charts/figure";
import type { Provenance } from "@/lib/charts/provenance";
import type { CommunityDetail } from "@/lib/reads/get-community";
import type { DistributionRow } from "@/lib/reads/get-score-distribution";
import type { CommunityAgentRow } from "@/lib/reads/list-community-agents";
import type { RiskItem } from "@/lib/reads/list-high-risk";
import type { JudgeRow } from "@/lib/reads/list-judges";
import { communityHref } from "@/lib/url-state/hrefs";
import { communityState } from "@/lib/url-state/page-states";
import type { SearchEntry } from "@/lib/url-state/search-params";
import { CommunityAgentsPanel } from "./community-agents-panel";
import { CommunityHighestPanel } from "./community-highest-panel";
import { CommunityScores } from "./community-scores";

type State = ReturnType<typeof communityState.parse>["value"];

/** A community in the time range: its scores, its charts, its highest messages and who writes in it. */
export function CommunityParts({
  community,
  charts,
  highest,
  agents,
  state,
  carried,
}: {
  community: CommunityDetail;
  charts: Record<"trend" | "growth" | "distribution" | "outcomes", Chart> & {
    judges: readonly JudgeRow[];
    judge: JudgeRow | null;
    scores: readonly DistributionRow[];
    provenance: Provenance;
  };
  highest: readonly RiskItem[];
  agents: readonly CommunityAgentRow[];
  state: State;
  carried: readonly SearchEntry[];
}) {
  const href = (changes: Partial<State>) => communityState.href(communityHref(community.name), state, changes, carried);
  const listed = { ...charts.provenance, coverage: null };
  return (
    <>
      <CommunityScores charts={charts} hrefOf={(judge) => href({ judge })} />
      <div className="grid items-start gap-4 lg:grid-cols-2 lg:gap-5">
        <div className="flex min-w-0 flex-col gap-4 lg:gap-5">
          <ChartCard
            chart={charts.trend}
            actions={<MetricSwitch metric={state.metric} hrefOf={(metric) => href({ metric })} />}
          />
          <ChartCard chart={charts.growth} />
          <ChartCard chart={charts.distribution} />
        </div>
        <div className="flex min-w-0 flex-col gap-4 lg:gap-5">
          <CommunityHighestPanel
            name={community.name}
            items={highest}
            provenance={{ ...listed, n: highest.length, of: "messages with the highest scores" }}
            carried={carried}
          />
          <CommunityAgentsPanel
            agents={agents}
            provenance={{ ...listed, n: agents.length, of: "agents with most items here" }}
            carried={carried}
          />
        </div>
      </div>
      <ChartCard chart={charts.outcomes} />
    </>
  );
}
