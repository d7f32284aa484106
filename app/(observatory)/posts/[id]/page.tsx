import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { loadPost, loadPostDetail } from "@/app/load-post";
import { getPageContext } from "@/app/page-context";
import { parseSegment } from "@/app/parse-segment";
import { PostView } from "@/components/posts/post-view";
import { Hints } from "@/components/ui/hints";
import { toVisibleLine } from "@/lib/charts/visible-line";
import { postState } from "@/lib/url-state/page-states";
import type { SearchParams } from "@/lib/url-state/search-params";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = parseSegment((await params).id);
  const post = id === null ? null : await loadPostDetail(id);
  return { title: post ? toVisibleLine(post.title.slice(0, 100)) || "Post without a title" : "Post" };
}

export default async function PostPage({ params, searchParams }: Props) {
  const id = parseSegment((await params).id);
  const context = await getPageContext(searchParams);
  const { value: state, hints } = postState.parse(context.params);
  const page = id === null ? null : await loadPost(id, state);
  if (!page) notFound();
  return (
    <>
      <Hints hints={[...context.hints, ...hints, ...page.hints]} />
      <PostView
        page={page}
        state={state}
        isSimulated={context.source?.isSimulated ?? false}
        carried={context.range.entries}
      />
    </>
  );
}
