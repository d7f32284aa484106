import { InertLink } from "@/components/risk/inert-link";
import { PlainText } from "@/components/risk/marked-text";
import type { TextMark } from "@/components/risk/split-marked-text";
import { Time } from "@/components/time/time";
import { Link } from "@/components/ui/link";
import type { PostDetail } from "@/lib/reads/get-post";
import { communityHref } from "@/lib/url-state/hrefs";
import type { SearchEntry } from "@/lib/url-state/search-params";
import { MessageAuthor } from "./message-author";
import { MessageMarks, Votes } from "./message-marks";

/** Whose post it is, where and when; and where it stands on Moltbook, unless the Moltbook is a simulated one. */
export function PostHeader({
  post,
  title,
  titleMarks,
  isSimulated,
  carried,
}: {
  post: PostDetail;
  /** Of the revision that is shown. */
  title: string;
  titleMarks: readonly TextMark[];
  isSimulated: boolean;
  carried: readonly SearchEntry[];
}) {
  const { community } = post;
  return (
    <header className="flex min-w-0 flex-col gap-1.5">
      <h1 className="wrap-anywhere max-w-[60rem] font-semibold text-xl tracking-tight">
        {title.trim() === "" ? "(no title)" : <PlainText text={title} marks={titleMarks} />}
      </h1>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm leading-6">
        <span>
          by <MessageAuthor author={post.author} carried={carried} />
          {community && (
            <>
              {" in "}
              <Link href={communityHref(community.name, carried)} tone="plain" className="wrap-anywhere">
                m/
                <PlainText text={community.name} />
              </Link>
            </>
          )}
        </span>
        <Time at={post.createdAt} />
        <Votes up={post.upvotes} down={post.downvotes} />
        <MessageMarks {...post} />
        {!isSimulated && (
          <InertLink href={`https://www.moltbook.com/post/${encodeURIComponent(post.id)}`} label="on Moltbook" />
        )}
      </p>
      <p className="text-muted text-xs">
        Last looked at <Time at={post.checkedAt} />
        {post.deletedAt && (
          <>
            ; found deleted <Time at={post.deletedAt} />
          </>
        )}
        {post.commentsFetchedAt && (
          <>
            ; comments fetched <Time at={post.commentsFetchedAt} />
          </>
        )}
      </p>
    </header>
  );
}
