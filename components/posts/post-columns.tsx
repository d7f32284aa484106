import { DimensionScores } from "@/components/risk/dimension-scores";
import { PlainText } from "@/components/risk/marked-text";
import { RiskBadge } from "@/components/risk/risk-badge";
import { Time } from "@/components/time/time";
import { Link } from "@/components/ui/link";
import type { Column } from "@/components/ui/table";
import { dimensionTitle } from "@/lib/judging/dimension-title";
import type { PostRow } from "@/lib/reads/post-row";
import { agentHref, communityHref } from "@/lib/url-state/hrefs";
import type { PostsState } from "@/lib/url-state/page-states";
import { postsState } from "@/lib/url-state/page-states";
import type { SearchEntry } from "@/lib/url-state/search-params";
import { JudgedAs } from "./judged-as";
import { PostTitle } from "./post-title";

type Key = PostsState["columns"][number];

export const columnChoices: readonly { key: Key; label: string }[] = [
  { key: "community", label: "Community" },
  { key: "author", label: "Author" },
  { key: "dimensions", label: "Score of each dimension" },
  { key: "outcome", label: "Outcome" },
  { key: "comments", label: "Comments" },
  { key: "votes", label: "Votes" },
  { key: "created", label: "Created" },
];
const usual: readonly Key[] = ["community", "author", "comments", "votes", "created"];

export const shownColumns = ({ columns }: PostsState): readonly Key[] => (columns.length > 0 ? columns : usual);

/** Title and score always, then the chosen columns in their own order. */
export function postColumns(state: PostsState, carried: readonly SearchEntry[]): Column<PostRow>[] {
  const sortBy = (sort: PostsState["sort"]) => {
    const isThis = state.sort === sort;
    const direction = isThis && state.direction === "desc" ? "asc" : "desc";
    return {
      href: postsState.href("/posts", state, { sort, direction, cursor: null }, carried),
      direction: isThis ? state.direction : null,
    };
  };
  const chosen: Record<Key, Column<PostRow>> = {
    community: {
      key: "community",
      header: "Community",
      cell: ({ community }) =>
        community && (
          <Link href={communityHref(community.name, carried)} tone="plain" className="wrap-anywhere line-clamp-2">
            m/
            <PlainText text={community.name} />
          </Link>
        ),
      className: "min-w-36 max-w-56",
    },
    author: {
      key: "author",
      header: "Author",
      cell: ({ author }) =>
        author ? (
          <Link href={agentHref(author.name, carried)} tone="plain" className="wrap-anywhere line-clamp-2">
            <PlainText text={author.name} />
          </Link>
        ) : (
          <span className="text-muted">not told</span>
        ),
      className: "min-w-40 max-w-56",
    },
    dimensions: {
      key: "dimensions",
      header: "Each dimension",
      cell: ({ evaluation }) => <DimensionScores scores={evaluation?.scores ?? []} />,
    },
    outcome: {
      key: "outcome",
      header: "Outcome",
      cell: ({ evaluation }) => <JudgedAs evaluation={evaluation} withReason />,
      className: "min-w-56 max-w-80",
    },
    comments: {
      key: "comments",
      header: "Comments",
      numeric: true,
      sort: sortBy("comments"),
      cell: (post) => post.commentCount.toLocaleString("en"),
    },
    votes: {
      key: "votes",
      header: "Votes",
      numeric: true,
      sort: sortBy("votes"),
      cell: ({ upvotes, downvotes }) => (
        <span title={`${upvotes} up, ${downvotes} down`}>{(upvotes - downvotes).toLocaleString("en")}</span>
      ),
    },
    created: {
      key: "created",
      header: "Created (UTC)",
      sort: sortBy("newest"),
      cell: (post) => <Time at={post.createdAt} zone={false} />,
    },
  };
  return [
    {
      key: "title",
      header: "Title",
      cell: (post) => <PostTitle post={post} carried={carried} />,
      className: "w-full min-w-52",
    },
    {
      key: "score",
      header: state.dimension === null ? "Highest score" : dimensionTitle(state.dimension),
      sort: sortBy("score"),
      cell: (post) => (
        <Score post={post} dimension={state.dimension} isOutcomeBeside={shownColumns(state).includes("outcome")} />
      ),
    },
    ...columnChoices.filter(({ key }) => shownColumns(state).includes(key)).map(({ key }) => chosen[key]),
  ];
}

function Score({
  post: { evaluation },
  dimension,
  isOutcomeBeside,
}: {
  post: PostRow;
  dimension: string | null;
  isOutcomeBeside: boolean;
}) {
  const score =
    dimension === null
      ? (evaluation?.maxScore ?? null)
      : (evaluation?.scores.find((one) => one.dimension === dimension)?.score ?? null);
  if (score !== null) return <RiskBadge score={score} />;
  return isOutcomeBeside ? <span className="text-muted text-xs">no score</span> : <JudgedAs evaluation={evaluation} />;
}
