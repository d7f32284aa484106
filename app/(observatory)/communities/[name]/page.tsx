import { notFound } from "next/navigation";
import { loadCommunity } from "@/app/load-community";
import { getPageContext } from "@/app/page-context";
import { parseSegment } from "@/app/parse-segment";
import { ChartCard } from "@/components/charts/chart-card";
import { MetricSwitch } from "@/components/charts/metric-switch";
import { CommunityAgentsPanel } from "@/components/communities/community-agents-panel";
import { CommunityHighestPanel } from "@/components/communities/community-highest-panel";
import { CommunityScores } from "@/components/communities/community-scores";
import { CommunityStats } from "@/components/communities/community-stats";
import { CommunityTitle } from "@/components/communities/community-title";
import { Hints } from "@/components/ui/hints";
import { toVisibleLine } from "@/lib/charts/visible-line";
import { communityHref } from "@/lib/url-state/hrefs";
import { communityState } from "@/lib/url-state/page-states";
import type { SearchParams } from "@/lib/url-state/search-params";

interface Props {
  params: Promise<{ name: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props) {
  return { title: `m/${toVisibleLine(parseSegment((await params).name)?.slice(0, 60) ?? "")}` };
}

export default async function CommunityPage({ params, searchParams }: Props) {
  const name = parseSegment((await params).name);
  const context = await getPageContext(searchParams);
  const { value: state, hints } = communityState.parse(context.params);
  const loaded = name === null ? null : await loadCommunity(context, name, state);
  if (!loaded) notFound();
  const { community, charts, highest, agents } = loaded;
  const carried = context.range.entries;
  const { provenance } = charts;
  const href = (changes: Partial<typeof state>) =>
    communityState.href(communityHref(community.name), state, changes, carried);
  const listed = { ...provenance, coverage: null };
  return (
    <>
      <CommunityTitle community={community} isOnMoltbook={context.source?.isSimulated === false} carried={carried} />
      <Hints hints={[...context.hints, ...hints]} />
      <CommunityStats community={community} provenance={provenance} carried={carried} />
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
