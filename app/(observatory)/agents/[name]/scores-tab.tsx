import type { AgentTab } from "@/app/load-agent";
import { loadAgentCharts } from "@/app/load-agent-charts";
import { loadAgentItems } from "@/app/load-agent-items";
import { AgentItemsPanel } from "@/components/agents/agent-items-panel";
import { ChartCard } from "@/components/charts/chart-card";
import { JudgeSwitch } from "@/components/charts/judge-switch";
import { MetricSwitch } from "@/components/charts/metric-switch";
import { KindSwitch } from "@/components/risk/kind-switch";
import { ScoresPanel } from "@/components/risk/scores-panel";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { agentHref } from "@/lib/url-state/hrefs";
import { agentState } from "@/lib/url-state/page-states";

/** An agent's scores: as a table, over time, from run to run, how they are spread, and its highest messages. */
export async function ScoresTab({ context, agent, state, provenance }: AgentTab) {
  const [charts, highest] = await Promise.all([
    loadAgentCharts({ context, agent, state, provenance }),
    loadAgentItems({ context, agent, state: { ...state, cursor: null }, provenance, sort: "evidence", limit: 5 }),
  ]);
  const carried = context.range.entries;
  const href = (changes: Partial<typeof state>) =>
    agentState.href(agentHref(agent.name), state, { cursor: null, ...changes }, carried);
  const { judge } = charts;
  const shown = highest.page.items.filter(
    ({ evaluation }) => typeof evaluation?.maxScore === "number" && evaluation.maxScore > 0,
  );
  return (
    <>
      <KindSwitch kind={state.kind} hrefOf={(kind) => href({ kind })} />
      <ScoresPanel
        scores={agent.scores.filter(({ epochId }) => epochId === judge?.epochId)}
        kind={state.kind}
        description={
          agent.judges.length < 2 ? (
            "All time, whatever the time range. Bars and small figures: 95 % intervals."
          ) : (
            <JudgeSwitch
              judges={agent.judges}
              shown={judge?.epochId ?? null}
              hrefOf={(epochId) => href({ judge: epochId })}
            />
          )
        }
        empty={
          <EmptyState
            why="Nothing of this agent is scored."
            todo="Its items and how judging of each ended are listed under Items; a later run may score them."
          />
        }
        provenance={charts.ofJudge}
      />
      <div className="grid items-start gap-4 lg:grid-cols-2 lg:gap-5">
        <ChartCard
          chart={charts.trend}
          actions={<MetricSwitch metric={state.metric} hrefOf={(metric) => href({ metric })} />}
        />
        <ChartCard chart={charts.distribution} />
        {charts.standing && <ChartCard chart={charts.standing} />}
        <AgentItemsPanel
          title="Highest messages"
          className={charts.standing ? undefined : "lg:col-span-2"}
          items={shown}
          actions={
            <ButtonLink href={href({ tab: "evidence" })} size="sm" variant="quiet">
              All, with evidence
            </ButtonLink>
          }
          empty={
            <EmptyState
              why="Nothing of this time range has a score above 0."
              todo="Widen the time range, or see Items."
            />
          }
          provenance={{ ...highest.provenance, n: shown.length, of: "items with the highest scores" }}
          carried={carried}
        />
      </div>
    </>
  );
}
