import { loadChartSpan } from "@/app/load-chart-span";
import { loadFrameCharts } from "@/app/load-frame-charts";
import { loadHeatmap } from "@/app/load-heatmap";
import type { getPageContext } from "@/app/page-context";
import { findByMoltbookPath } from "@/lib/reads/find-by-moltbook-path";
import { listCommunityNames } from "@/lib/reads/list-community-names";
import type { trendsState } from "@/lib/url-state/page-states";

export type TrendsFilter = ReturnType<typeof trendsState.parse>["value"];

/** The charts of the trends page. A community is found in any spelling of its name's case; one that is not known is left out, and said. */
export async function loadTrends(context: Awaited<ReturnType<typeof getPageContext>>, asked: TrendsFilter) {
  const [community, names, span, heatmap] = await Promise.all([
    asked.community === null ? null : findByMoltbookPath(context.db, { kind: "community", key: asked.community }),
    listCommunityNames(context.db),
    loadChartSpan(context, asked.bucket),
    loadHeatmap(context, asked.kind),
  ]);
  const isUnknown = asked.community !== null && community === null;
  const state: TrendsFilter = { ...asked, community };
  return {
    state,
    names,
    heatmap,
    charts: await loadFrameCharts({ context, span, ...state }),
    hints: [...span.hints, ...(isUnknown ? ["Community: none of this name is known; all are shown."] : [])],
  };
}
