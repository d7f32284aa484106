import { Panel } from "@/components/ui/panel";
import type { PostState } from "@/lib/url-state/page-states";
import { postState } from "@/lib/url-state/page-states";
import type { SearchEntry } from "@/lib/url-state/search-params";
import { evidenceMarks } from "./evidence-marks";
import { PostHeader } from "./post-header";
import { PostMessage } from "./post-message";
import type { PostPage } from "./post-page";
import { RevealTarget } from "./reveal-target";
import { RevisionList } from "./revision-list";
import { pickRevision } from "./shown-revision";
import { ThreadPanel } from "./thread-panel";

/** A post with its judgement, its revisions and its thread. */
export function PostView({
  page,
  state,
  isSimulated,
  carried,
}: {
  page: PostPage;
  state: PostState;
  isSimulated: boolean;
  carried: readonly SearchEntry[];
}) {
  const { post } = page;
  const shown = pickRevision(post, state.revision);
  const href = (changes: Partial<PostState>) =>
    postState.href(`/posts/${encodeURIComponent(post.id)}`, state, { cursor: null, ...changes }, carried);
  return (
    <>
      <PostHeader
        post={post}
        title={shown.title}
        titleMarks={shown.judged ? [] : evidenceMarks(post.id, shown.evaluation, "title")}
        isSimulated={isSimulated}
        carried={carried}
      />
      <PostMessage
        post={post}
        shown={shown}
        isOpen={state.open === post.id}
        openHref={href({ open: post.id })}
        carried={carried}
      >
        {post.revisions.length > 1 && (
          <Panel
            title={`${post.revisions.length.toLocaleString("en")} revisions`}
            description="Every text that this post was seen with."
          >
            <RevisionList
              revisions={post.revisions}
              evaluations={[post.evaluation, ...post.earlierEvaluations]}
              reading={shown.revision}
              hrefOf={(revision) => href({ revision: revision === post.revision ? null : revision })}
            />
          </Panel>
        )}
      </PostMessage>
      <ThreadPanel page={page} state={state} carried={carried} />
      <RevealTarget key={href({ cursor: state.cursor })} />
    </>
  );
}
