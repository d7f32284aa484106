import { loadHighRisk } from "@/app/load-high-risk";
import { getPageContext } from "@/app/page-context";
import { HighRiskFilters } from "@/components/high-risk/high-risk-filters";
import { HighRiskList } from "@/components/high-risk/high-risk-list";
import { RiskShare } from "@/components/high-risk/risk-share";
import { Hints } from "@/components/ui/hints";
import { PageHeader } from "@/components/ui/page-header";
import { highRiskState } from "@/lib/url-state/page-states";
import type { SearchParams } from "@/lib/url-state/search-params";

export const metadata = { title: "High risk" };

export default async function HighRiskPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const context = await getPageContext(searchParams);
  const { value: asked, hints } = highRiskState.parse(context.params);
  const { page, shares, communities, provenance, cursor, hints: listHints } = await loadHighRisk(context, asked);
  const state = { ...asked, cursor };
  return (
    <>
      <PageHeader
        title="High risk"
        description="Posts and comments whose score reaches the threshold, each with the words that it rests on. The words stay closed until you ask for them."
      />
      <Hints hints={[...context.hints, ...hints, ...listHints]} />
      <HighRiskFilters state={state} communities={communities} carried={context.range.entries} />
      <RiskShare shares={shares} threshold={state.threshold} provenance={provenance} />
      <HighRiskList page={page} state={state} range={context.range} />
    </>
  );
}
