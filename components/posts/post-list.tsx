import { NewItems } from "@/components/live/new-items";
import { ColumnChoice } from "@/components/ui/column-choice";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { Panel } from "@/components/ui/panel";
import { Provenance } from "@/components/ui/provenance";
import { Table } from "@/components/ui/table";
import type { Provenance as ProvenanceOf } from "@/lib/charts/provenance";
import type { Page } from "@/lib/reads/keyset";
import type { PostRow } from "@/lib/reads/post-row";
import type { PostsState } from "@/lib/url-state/page-states";
import { postsState } from "@/lib/url-state/page-states";
import type { TimeRange } from "@/lib/url-state/time-range";
import { columnChoices, postColumns, shownColumns } from "./post-columns";

const orderWords = {
  newest: { desc: "Newest first.", asc: "Oldest first." },
  score: {
    desc: "Highest score first: only what is scored has a place in this order.",
    asc: "Lowest score first: only what is scored has a place in this order.",
  },
  comments: { desc: "Most comments first.", asc: "Fewest comments first." },
  votes: { desc: "Most votes first.", asc: "Fewest votes first." },
} as const;

/** The posts that were asked for: counted, in the order asked for, a page at a time. */
export function PostList({
  page,
  count,
  state,
  range,
  provenance,
}: {
  page: Page<PostRow>;
  count: { n: number; isMore: boolean };
  state: PostsState;
  range: Pick<TimeRange, "entries" | "label">;
  provenance: ProvenanceOf;
}) {
  const carried = range.entries;
  const href = (cursor: string | null) => postsState.href("/posts", state, { cursor }, carried);
  return (
    <Panel
      title={
        <>
          {count.n.toLocaleString("en")}
          {count.isMore && " and more"} {count.n === 1 ? "post" : "posts"}
        </>
      }
      description={orderWords[state.sort][state.direction]}
      flush
      actions={
        <>
          {state.cursor === null && (
            <NewItems
              url={postsState.href("/api/live/posts", state, {}, carried)}
              shown={page.items.map((post) => post.id)}
              one="post"
              many="posts"
            />
          )}
          <ColumnChoice
            action="/posts"
            columns={columnChoices}
            shown={shownColumns(state)}
            keep={[...postsState.write({ ...state, cursor: null }), ...carried]}
          />
        </>
      }
      footer={<Provenance of={provenance} />}
    >
      <Table
        label="Posts"
        columns={postColumns(state, carried)}
        rows={page.items}
        rowKey={(post) => post.id}
        empty={<NoPosts isFiltered={isFiltered(state)} period={range.label} />}
      />
      <Pager
        what="posts"
        shown={page.items.length}
        firstHref={state.cursor ? href(null) : null}
        nextHref={page.next ? href(page.next) : null}
      />
    </Panel>
  );
}

const isFiltered = ({ columns: _columns, direction: _direction, ...state }: PostsState) =>
  postsState.write({ ...postsState.parse({}).value, ...state, cursor: null }).length > 0;

function NoPosts({ isFiltered: filtered, period }: { isFiltered: boolean; period: string }) {
  return filtered ? (
    <EmptyState
      why={`No post of the time range (${period}) is as asked for.`}
      todo="Widen the time range, or ask for less: names have to be whole, and every word has to occur."
    />
  ) : (
    <EmptyState
      why={`No post of the time range (${period}) is stored.`}
      todo="Widen the time range. Posts are fetched by runs; Runs shows the last ones."
    />
  );
}
