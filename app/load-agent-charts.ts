import { drawAgentDistribution } from "@/app/draw-agent-distribution";
import { drawAgentStanding } from "@/app/draw-agent-standing";
import type { AgentTab } from "@/app/load-agent";
import { chartDimensions, loadChartSpan } from "@/app/load-chart-span";
import { pickJudge } from "@/app/pick-judge";
import { prepareDimensionTrend } from "@/lib/charts/prepare-dimension-trend";
import type { Provenance } from "@/lib/charts/provenance";
import { getAgentTrend } from "@/lib/reads/get-agent-trend";
import { listAgentStandings } from "@/lib/reads/list-agent-standings";
import { agentHref } from "@/lib/url-state/hrefs";
import { agentState } from "@/lib/url-state/page-states";

/** An agent's charts: its scores over the time of what it wrote, from run to run, and how one judge's are spread. */
export async function loadAgentCharts({ context, agent, state, provenance }: AgentTab) {
  const { db, range } = context;
  const span = await loadChartSpan(context, "auto", { isSparse: true });
  const [points, standings] = await Promise.all([
    getAgentTrend(db, { agentId: agent.id, period: range.period, kind: state.kind, bucket: span.bucket }),
    listAgentStandings(db, { agentId: agent.id, kind: state.kind }),
  ]);
  const judge = pickJudge(agent.judges, state.judge);
  const ofJudge: Provenance = {
    ...provenance,
    n: judge?.scored ?? 0,
    coverage: agent.judges.length > 1 ? null : provenance.coverage,
    judge: judge?.label ?? null,
    isStandIn: judge?.isStandIn ?? false,
  };
  return {
    judge,
    /** What the numbers of the one judge rest on. */
    ofJudge,
    trend: prepareDimensionTrend({
      points,
      metric: state.metric,
      ...span,
      dimensions: chartDimensions(points),
      epochs: agent.judges.map(({ epochId, label }) => ({ id: epochId, label })),
      hrefOf: ({ at }) =>
        agentState.href(agentHref(agent.name), state, { tab: "items", cursor: null }, span.entriesOf(at)),
      provenance: { ...provenance, n: countItems(points), coverage: null, period: range.label },
    }),
    standing: drawAgentStanding(standings, agent, provenance),
    distribution: drawAgentDistribution(agent, judge, state, ofJudge),
  };
}

/** Every scored item has each dimension of its rubric once: the most counted dimension of a judge counts its items. */
function countItems(points: readonly { dimension: string; epochId: string; n: number }[]): number {
  const counts = new Map<string, number>();
  for (const { dimension, epochId, n } of points) {
    const key = `${epochId} ${dimension}`;
    counts.set(key, (counts.get(key) ?? 0) + n);
  }
  const most = new Map<string, number>();
  for (const [key, n] of counts) {
    const epochId = key.split(" ")[0] ?? "";
    most.set(epochId, Math.max(n, most.get(epochId) ?? 0));
  }
  return [...most.values()].reduce((total, n) => total + n, 0);
}
