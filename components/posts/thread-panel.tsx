import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import type { ThreadRow } from "@/lib/reads/list-thread";
import { messageAnchor } from "@/lib/url-state/anchors";
import { messageHref } from "@/lib/url-state/hrefs";
import type { PostState } from "@/lib/url-state/page-states";
import { postState } from "@/lib/url-state/page-states";
import type { SearchEntry } from "@/lib/url-state/search-params";
import { CommentItem } from "./comment-item";
import type { PostPage } from "./post-page";

const count = (n: number) => n.toLocaleString("en");

/** The comments as they are read, each before its replies; a long thread in parts. */
export function ThreadPanel({
  page: { post, thread, openedRevisions },
  state,
  carried,
}: {
  page: PostPage;
  state: PostState;
  carried: readonly SearchEntry[];
}) {
  const { items, total, before, next, maxDepth } = thread;
  const onPage = new Map(items.map((comment) => [comment.id, comment]));
  const href = (cursor: string | null) =>
    `${postState.href(`/posts/${encodeURIComponent(post.id)}`, state, { cursor, open: null }, carried)}#thread`;
  const rest = total - before - items.length;
  return (
    <section id="thread" className="min-w-0">
      <Panel
        title={total === 0 ? "Comments" : `${count(total)} ${total === 1 ? "comment" : "comments"}`}
        description={sayExtent(thread, post.commentCount)}
        flush
        actions={
          before > 0 && (
            <ButtonLink href={href(null)} size="sm">
              Show the thread from its beginning
            </ButtonLink>
          )
        }
      >
        {total === 0 ? (
          <EmptyState
            why={
              post.commentCount > 0
                ? `No comment is stored; the site counts ${count(post.commentCount)}.`
                : "Nobody has answered."
            }
            todo="Threads that grew are fetched again by each run."
          />
        ) : (
          <ol className="divide-y divide-line border-line border-t" aria-label={`Thread, ${maxDepth} levels deep`}>
            {items.map((comment) => (
              <li key={comment.id}>
                <CommentItem
                  comment={comment}
                  postId={post.id}
                  parent={parentOf(comment, onPage, post.id, carried)}
                  isOpen={comment.id === state.open}
                  revisions={comment.id === state.open ? openedRevisions : []}
                  carried={carried}
                />
              </li>
            ))}
          </ol>
        )}
        {next && (
          <p className="flex flex-wrap items-center justify-between gap-3 border-line border-t px-4 py-3 text-muted text-sm">
            {count(rest)} more {rest === 1 ? "comment" : "comments"}
            <ButtonLink href={href(next)} variant="primary" rel="next">
              Show more
            </ButtonLink>
          </p>
        )}
      </Panel>
    </section>
  );
}

function sayExtent({ items, total, before, maxDepth }: PostPage["thread"], told: number): string {
  if (total === 0) return "";
  const part = items.length < total ? `Numbers ${count(before + 1)} to ${count(before + items.length)}, ` : "";
  const differs = told !== total ? ` The site counts ${count(told)}.` : "";
  return `${part}${maxDepth} ${maxDepth === 1 ? "level" : "levels"} deep, each before its replies.${differs}`;
}

/** What a comment answers: on this page, or on the part of the thread where that stands. */
function parentOf(
  { parentId, depth }: ThreadRow,
  onPage: ReadonlyMap<string, ThreadRow>,
  postId: string,
  carried: readonly SearchEntry[],
) {
  if (parentId === null || parentId === postId || depth <= 1) return null;
  const parent = onPage.get(parentId);
  return {
    name: parent?.author?.name ?? null,
    href: parent ? `#${messageAnchor(parentId)}` : messageHref(postId, parentId, carried),
  };
}
