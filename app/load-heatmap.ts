import { chartDimensions } from "@/app/load-chart-span";
import { loadFreshness } from "@/app/load-freshness";
import type { getPageContext } from "@/app/page-context";
import { buildProvenance } from "@/lib/charts/build-provenance";
import type { Chart } from "@/lib/charts/figure";
import { type HeatmapRow, prepareAgentHeatmap } from "@/lib/charts/prepare-agent-heatmap";
import { dimensionShortTitle } from "@/lib/judging/dimension-short-title";
import type { SubjectKind } from "@/lib/judging/types";
import { getAgentDimensionHeatmap, type HeatmapCell } from "@/lib/reads/get-agent-dimension-heatmap";
import { agentHref } from "@/lib/url-state/hrefs";

/** An agent with fewer scored items is not compared. */
const minItems = 5;

/**
 * The 30 agents with most scored items against the dimensions, the one with the highest mean first: over all time and everything, for counters per
 * agent have neither time nor place.
 */
export async function loadHeatmap(
  { db, source, range }: Awaited<ReturnType<typeof getPageContext>>,
  kind: SubjectKind | null,
): Promise<Chart> {
  const [{ cells, judge }, { freshness }] = await Promise.all([
    getAgentDimensionHeatmap(db, { agents: 30, minItems, kind }),
    loadFreshness(),
  ]);
  const dimensions = chartDimensions(cells);
  const agents = new Map<string, HeatmapCell[]>();
  for (const cell of cells) agents.set(cell.agentId, [...(agents.get(cell.agentId) ?? []), cell]);
  const rows = [...agents.values()]
    .sort((a, b) => highestMean(b) - highestMean(a))
    .map((own): HeatmapRow => {
      const name = own[0]?.agentName ?? "";
      return { name, href: agentHref(name, range.entries), cells: dimensions.map(({ key }) => cellOf(own, key)) };
    });
  return prepareAgentHeatmap({
    rows,
    dimensions: dimensions.map(({ key, title }) => ({ title, short: dimensionShortTitle(key) })),
    provenance: buildProvenance({
      source,
      judges: judge ? [judge] : [],
      coverage: null,
      n: rows.length,
      of: `agents, those with most scored ${kind ?? "item"}s (at least ${minItems})`,
      period: "all time",
      asOf: freshness.asOf,
    }),
  });
}

const highestMean = (own: readonly HeatmapCell[]) => Math.max(...own.map(({ mean }) => mean ?? 0));

function cellOf(own: readonly HeatmapCell[], dimension: string): HeatmapRow["cells"][number] {
  const cell = own.find((one) => one.dimension === dimension);
  return cell && cell.mean !== null && cell.max !== null ? { mean: cell.mean, n: cell.n, max: cell.max } : null;
}
