import { InertLink } from "@/components/risk/inert-link";
import { PlainText } from "@/components/risk/marked-text";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import type { CommunityDetail } from "@/lib/reads/get-community";
import { postsState, trendsState } from "@/lib/url-state/page-states";
import type { SearchEntry } from "@/lib/url-state/search-params";

/** Which community it is, what it says of itself, and the ways on. */
export function CommunityTitle({
  community: { name, displayName, description, isNsfw, isPrivate },
  isOnMoltbook,
  carried,
}: {
  community: CommunityDetail;
  isOnMoltbook: boolean;
  carried: readonly SearchEntry[];
}) {
  return (
    <PageHeader
      title={
        <span className="wrap-anywhere flex flex-wrap items-center gap-x-3 gap-y-1">
          <span>
            m/
            <PlainText text={name} />
          </span>
          {displayName && displayName !== name && (
            <span className="font-normal text-lg text-muted">
              <PlainText text={displayName} />
            </span>
          )}
          {isNsfw && <Badge tone="outline">not safe for work, by the site</Badge>}
          {isPrivate && <Badge tone="outline">private</Badge>}
        </span>
      }
      description={
        description?.trim() ? (
          <PlainText text={description} className="wrap-anywhere line-clamp-4" />
        ) : (
          "A community on Moltbook; it tells nothing of itself."
        )
      }
      actions={
        <>
          <ButtonLink href={postsState.href("/posts", postsState.parse({}).value, { community: name }, carried)}>
            Its posts
          </ButtonLink>
          <ButtonLink href={trendsState.href("/trends", trendsState.parse({}).value, { community: name }, carried)}>
            Its trends
          </ButtonLink>
          {isOnMoltbook && (
            <span className="*:min-h-7 *:px-2 *:text-xs">
              <InertLink href={`https://www.moltbook.com/m/${encodeURIComponent(name)}`} label="on Moltbook" />
            </span>
          )}
        </>
      }
    />
  );
}
