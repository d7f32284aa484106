import { notFound } from "next/navigation";
import { loadCommunity } from "@/app/load-community";
import { getPageContext } from "@/app/page-context";
import { parseSegment } from "@/app/parse-segment";
import { CommunityParts } from "@/components/communities/community-parts";
import { CommunityStats } from "@/components/communities/community-stats";
import { CommunityTitle } from "@/components/communities/community-title";
import { Hints } from "@/components/ui/hints";
import { toVisibleLine } from "@/lib/charts/visible-line";
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
  const { community, charts } = loaded;
  const carried = context.range.entries;
  return (
    <>
      <CommunityTitle community={community} isOnMoltbook={context.source?.isSimulated === false} carried={carried} />
      <Hints hints={[...context.hints, ...hints]} />
      <CommunityStats community={community} provenance={charts.provenance} carried={carried} />
      <CommunityParts {...loaded} state={state} carried={carried} />
    </>
  );
}
