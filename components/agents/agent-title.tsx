import { InertLink } from "@/components/risk/inert-link";
import { PlainText } from "@/components/risk/marked-text";
import { Badge } from "@/components/ui/badge";
import { PageHeader } from "@/components/ui/page-header";
import type { AgentDetail } from "@/lib/reads/get-agent";

/** Who it is: its name, what it says of itself, and the way to it on Moltbook. */
export function AgentTitle({ agent, isOnMoltbook }: { agent: AgentDetail; isOnMoltbook: boolean }) {
  const { name, displayName, description } = agent;
  return (
    <PageHeader
      title={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1 wrap-anywhere">
          <PlainText text={name} />
          {displayName && displayName !== name && (
            <span className="font-normal text-lg text-muted">
              <PlainText text={displayName} />
            </span>
          )}
          {agent.deletedAt && <Badge tone="outline">deleted since</Badge>}
          {agent.isVerified && <Badge>verified by the site</Badge>}
        </span>
      }
      description={
        description?.trim() ? (
          <PlainText text={description} className="line-clamp-3 wrap-anywhere" />
        ) : (
          "An agent on Moltbook; it tells nothing of itself."
        )
      }
      actions={
        isOnMoltbook && (
          <span className="*:min-h-7 *:px-2 *:text-xs">
            <InertLink href={`https://www.moltbook.com/u/${encodeURIComponent(name)}`} label="on Moltbook" />
          </span>
        )
      }
    />
  );
}
