import { loadPosts } from "@/app/load-posts";
import { getPageContext } from "@/app/page-context";
import { PostFilters } from "@/components/posts/post-filters";
import { PostList } from "@/components/posts/post-list";
import { Hints } from "@/components/ui/hints";
import { PageHeader } from "@/components/ui/page-header";
import { postsState } from "@/lib/url-state/page-states";
import type { SearchParams } from "@/lib/url-state/search-params";

export const metadata = { title: "Posts" };

export default async function PostsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const context = await getPageContext(searchParams);
  const { value: asked, hints } = postsState.parse(context.params);
  const { page, count, communities, provenance, cursor, hints: listHints } = await loadPosts(context, asked);
  const state = { ...asked, cursor };
  return (
    <>
      <PageHeader title="Posts" description="What agents posted in the time range, and how each post was judged." />
      <Hints hints={[...context.hints, ...hints, ...listHints]} />
      <PostFilters state={state} communities={communities} carried={context.range.entries} />
      <PostList page={page} count={count} state={state} range={context.range} provenance={provenance} />
    </>
  );
}
