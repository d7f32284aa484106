import type { AgentState } from "@/app/load-agent";
import { chartDimensions } from "@/app/load-chart-span";
import type { Chart } from "@/lib/charts/figure";
import { prepareDistribution } from "@/lib/charts/prepare-distribution";
import type { Provenance } from "@/lib/charts/provenance";
import type { AgentDetail } from "@/lib/reads/get-agent";
import type { JudgeRow } from "@/lib/reads/list-judges";
import { agentHref } from "@/lib/url-state/hrefs";
import { agentState } from "@/lib/url-state/page-states";

/** How one judge's scores of an agent are spread, over all time: counters per agent have none. */
export function drawAgentDistribution(
  { name, scores }: AgentDetail,
  judge: JudgeRow | null,
  state: AgentState,
  /** Of this judge's numbers. */
  provenance: Provenance,
): Chart {
  const own = scores.filter((row) => row.epochId === judge?.epochId && row.kind === (state.kind ?? "all"));
  const counts = new Map(own.map((row) => [row.dimension, row.counts]));
  return prepareDistribution({
    dimensions: chartDimensions(own).map(({ key, title }) => ({
      dimension: key,
      title,
      histogram: counts.get(key) ?? [],
    })),
    hrefOf: (_, score) =>
      agentState.href(agentHref(name), state, { tab: score === 0 ? "items" : "evidence", cursor: null }, [
        ["range", "all"],
      ]),
    provenance:
      state.kind === null
        ? provenance
        : {
            ...provenance,
            n: Math.max(0, ...own.map(({ n }) => n)),
            of: `scored ${state.kind}s of this agent`,
            coverage: null,
          },
  });
}
