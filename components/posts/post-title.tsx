import { PlainText } from "@/components/risk/marked-text";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import type { PostRow } from "@/lib/reads/post-row";
import { postHref } from "@/lib/url-state/hrefs";
import type { SearchEntry } from "@/lib/url-state/search-params";

/** A post's title leads to it; what happened to the post since stands beside. */
export function PostTitle({ post, carried }: { post: PostRow; carried: readonly SearchEntry[] }) {
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
      <Link href={postHref(post.id, carried)} tone="plain" className="wrap-anywhere line-clamp-3 font-medium">
        {post.title.trim() ? <PlainText text={post.title} /> : "(no title)"}
      </Link>
      {post.isDeleted && <Badge tone="outline">deleted since</Badge>}
      {post.revision > 1 && <Badge tone="outline">edited</Badge>}
      {post.isSpam && <Badge tone="outline">spam, by the site</Badge>}
    </span>
  );
}
