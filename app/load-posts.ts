import type { getPageContext } from "@/app/page-context";
import { readFromCursor } from "@/app/read-from-cursor";
import { buildProvenance } from "@/lib/charts/build-provenance";
import { getTotals } from "@/lib/reads/get-totals";
import { listCommunityNames } from "@/lib/reads/list-community-names";
import { countPosts, listPosts, type PostFilter } from "@/lib/reads/list-posts";
import type { Period } from "@/lib/reads/period";
import type { Sql } from "@/lib/store/database";
import type { PostsState } from "@/lib/url-state/page-states";

/** One page of the posts that the address asks for, how many there are, and what that rests on. */
export async function loadPosts({ db, source, range }: Awaited<ReturnType<typeof getPageContext>>, state: PostsState) {
  const { period, label } = range;
  const [{ page, cursor, hints }, count, totals, communities] = await Promise.all([
    readFromCursor(state.cursor, (from) => readPosts(db, period, { ...state, cursor: from })),
    countPosts(db, filterOf(period, state)),
    getTotals(db, { period, community: state.community, kind: "post" }),
    listCommunityNames(db),
  ]);
  const provenance = buildProvenance({
    source,
    judges: totals.judges,
    coverage: totals,
    n: count.n,
    of: count.isMore ? "posts and more, too many to count" : "posts",
    period: label,
    asOf: totals.asOf,
  });
  return { page, count, communities, provenance, cursor, hints };
}

/** The keys of the first page: what an open list asks for to say what is new. */
export async function loadPostKeys(db: Sql, period: Period, state: PostsState): Promise<string[]> {
  const page = await readPosts(db, period, { ...state, cursor: null });
  return page.items.map((post) => post.id);
}

const readPosts = (db: Sql, period: Period, state: PostsState) =>
  listPosts(db, { ...filterOf(period, state), sort: state.sort, direction: state.direction, cursor: state.cursor });

const filterOf = (
  period: Period,
  { text, community, agent, dimension, minScore, maxScore, outcome }: PostsState,
): PostFilter => ({ period, text, community, agent, dimension, minScore, maxScore, outcomes: outcome });
