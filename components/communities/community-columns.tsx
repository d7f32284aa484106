import { PlainText } from "@/components/risk/marked-text";
import { buildRankedColumns, highestIn } from "@/components/risk/ranked-columns";
import { Time } from "@/components/time/time";
import { Badge } from "@/components/ui/badge";
import { buildSort } from "@/components/ui/build-sort";
import { Count } from "@/components/ui/count";
import { Link } from "@/components/ui/link";
import type { Column } from "@/components/ui/table";
import type { CommunityRow } from "@/lib/reads/list-communities";
import { communityHref } from "@/lib/url-state/hrefs";
import { communitiesState } from "@/lib/url-state/page-states";
import type { SearchEntry } from "@/lib/url-state/search-params";

type State = ReturnType<typeof communitiesState.parse>["value"];
export type CommunityColumnKey = State["columns"][number];

export const communityColumnLabels: readonly { key: CommunityColumnKey; label: string }[] = [
  { key: "posts", label: "Posts" },
  { key: "share", label: "Share ≥ 7" },
  { key: "items", label: "Items" },
  { key: "mean", label: "Mean" },
  { key: "p95", label: "p95" },
  { key: "max", label: "Highest" },
  { key: "high", label: "Items ≥ 7" },
  { key: "subscribers", label: "Subscribers" },
  { key: "seen", label: "Last met" },
];
/** What is shown where the address chooses none. */
const usual: readonly CommunityColumnKey[] = ["posts", "share", "items", "mean", "p95", "max", "subscribers"];
export const shownCommunityColumns = ({ columns }: State): readonly CommunityColumnKey[] =>
  columns.length === 0 ? usual : columns;

/** The columns of the table of communities that this state shows, with their sorting. */
export function buildCommunityColumns(
  rows: readonly CommunityRow[],
  state: State,
  carried: readonly SearchEntry[],
): Column<CommunityRow>[] {
  const sort = (key: State["sort"], first?: "asc" | "desc") =>
    buildSort({
      key,
      first,
      now: state,
      hrefOf: (sorted, direction) =>
        communitiesState.href("/communities", state, { sort: sorted, direction, cursor: null }, carried),
    });
  const shown = shownCommunityColumns(state);
  const choosable: Record<CommunityColumnKey, Omit<Column<CommunityRow>, "key" | "header">> = {
    ...buildRankedColumns(rows, sort),
    posts: { numeric: true, sort: sort("posts"), cell: ({ posts }) => <Count n={posts} /> },
    subscribers: {
      numeric: true,
      sort: sort("subscribers"),
      cell: ({ subscriberCount }) => <Count n={subscriberCount} />,
    },
    seen: { cell: ({ lastSeenAt }) => <Time at={lastSeenAt} zone={false} /> },
  };
  return [
    {
      key: "name",
      header: "Community",
      sort: sort("name", "asc"),
      cell: (community) => <Name community={community} isOfOne={state.dimension !== null} carried={carried} />,
    },
    ...communityColumnLabels
      .filter(({ key }) => shown.includes(key))
      .map(({ key, label }) => ({ key, header: label, ...choosable[key] })),
  ];
}

/** `isOfOne`: all scores are of one dimension, which the page names; else each row says of which its own are. */
function Name({
  community: { name, displayName, isNsfw, scores },
  isOfOne,
  carried,
}: {
  community: CommunityRow;
  isOfOne: boolean;
  carried: readonly SearchEntry[];
}) {
  return (
    <span className="flex min-w-36 max-w-72 flex-col [overflow-wrap:anywhere]">
      <span className="flex flex-wrap items-center gap-x-2">
        <Link href={communityHref(name, carried)} tone="plain" className="font-medium">
          m/
          <PlainText text={name} />
        </Link>
        {displayName && displayName !== name && (
          <span className="text-muted text-xs">
            <PlainText text={displayName} />
          </span>
        )}
        {isNsfw && <Badge tone="outline">not safe for work, by the site</Badge>}
      </span>
      {scores && !isOfOne && <span className="text-2xs text-muted">{highestIn(scores)}</span>}
    </span>
  );
}
