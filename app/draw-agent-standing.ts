import { chartDimensions } from "@/app/load-chart-span";
import type { Chart } from "@/lib/charts/figure";
import { prepareAgentTrend } from "@/lib/charts/prepare-agent-trend";
import type { Provenance } from "@/lib/charts/provenance";
import type { AgentDetail } from "@/lib/reads/get-agent";
import type { StandingRow } from "@/lib/reads/list-agent-standings";
import { meanInterval } from "@/lib/scoring/mean-interval";
import { runHref } from "@/lib/url-state/hrefs";

const minuteMs = 60_000;

/** Where an agent stood after each run. null before the second one: there is nothing to compare. */
export function drawAgentStanding(
  standings: readonly StandingRow[],
  { name, judges }: AgentDetail,
  provenance: Provenance,
): Chart | null {
  const runs = new Set(standings.map(({ runId }) => runId)).size;
  const [first, last] = [standings[0], standings.at(-1)];
  if (!first || !last || runs < 2) return null;
  // A tenth of the time between the first and the last run, on either side.
  const padMs = Math.max(minuteMs, (new Date(last.at).getTime() - new Date(first.at).getTime()) / 10);
  const beside = (at: string, ms: number) => new Date(new Date(at).getTime() + ms).toISOString();
  return prepareAgentTrend({
    agentName: name,
    points: standings.map((row) => {
      const interval = meanInterval(row.mean, row.n);
      return { ...row, low: interval?.low ?? null, high: interval?.high ?? null };
    }),
    dimensions: chartDimensions(standings),
    epochs: judges.map(({ epochId, label }) => ({ id: epochId, label })),
    from: beside(first.at, -padMs),
    to: beside(last.at, padMs),
    hrefOf: ({ runId }) => runHref(runId),
    provenance: {
      ...provenance,
      n: runs,
      of: "runs that judged something of this agent (at most the last 200)",
      coverage: null,
    },
  });
}
