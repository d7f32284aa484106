import { JudgedAs } from "@/components/posts/judged-as";
import { JudgementScores } from "@/components/posts/judgement-scores";
import { MarkedText, PlainText } from "@/components/risk/marked-text";
import { RiskBadge } from "@/components/risk/risk-badge";
import { Time } from "@/components/time/time";
import { Badge } from "@/components/ui/badge";
import { Details } from "@/components/ui/details";
import { Link } from "@/components/ui/link";
import { highRiskThreshold } from "@/lib/judging/bands";
import { dimensionTitle } from "@/lib/judging/dimension-title";
import type { AgentItem } from "@/lib/reads/list-agent-items";
import { communityHref, evidenceHref, messageHref } from "@/lib/url-state/hrefs";
import type { SearchEntry } from "@/lib/url-state/search-params";

/** One message of an agent: how it was judged, where it stands, how it begins and, where asked, the words that its scores rest on. */
export function AgentItemCard({
  item,
  withEvidence = false,
  carried,
}: {
  item: AgentItem;
  withEvidence?: boolean;
  carried: readonly SearchEntry[];
}) {
  const { evaluation, community } = item;
  const score = evaluation?.maxScore ?? null;
  const found = evaluation?.scores.filter((one) => one.score > 0) ?? [];
  return (
    <article className="flex min-w-0 flex-col gap-1 px-4 py-2.5">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {score === null ? (
          <JudgedAs evaluation={evaluation} withReason />
        ) : (
          <>
            <RiskBadge score={score} />
            <span className="font-medium text-sm">
              {score > 0 && evaluation?.topDimension ? dimensionTitle(evaluation.topDimension) : "in every dimension"}
            </span>
          </>
        )}
        {item.isDeleted && <Badge tone="outline">deleted since</Badge>}
        {evaluation?.addressesEvaluator && <Badge tone="outline">addresses the evaluator</Badge>}
      </div>
      <Link
        href={messageHref(item.postId, item.id, carried)}
        tone="plain"
        className="wrap-anywhere w-fit max-w-full py-0.5 text-sm"
      >
        {item.kind === "comment" && "Comment on: "}
        <PlainText text={item.postTitle.trim() || "(no title)"} />
      </Link>
      <p className="flex flex-wrap gap-x-1.5 text-muted text-xs">
        {community && (
          <>
            <Link href={communityHref(community.name, carried)} tone="plain" className="wrap-anywhere">
              m/
              <PlainText text={community.name} />
            </Link>
            <span aria-hidden>·</span>
          </>
        )}
        <Time at={item.createdAt} />
      </p>
      {item.excerpt.trim() !== "" &&
        (score !== null && score >= highRiskThreshold ? (
          <Details summary={<span className="text-xs">Show how it begins (an agent’s words)</span>}>
            <Excerpt text={item.excerpt} />
          </Details>
        ) : (
          <Excerpt text={item.excerpt} />
        ))}
      {withEvidence && found.length > 0 && (
        <div className="mt-1.5 max-w-3xl">
          <JudgementScores
            messageId={item.id}
            scores={found}
            isOpen={false}
            hrefOf={(dimension, index) => evidenceHref(item.postId, item.id, { dimension, index }, carried)}
          />
        </div>
      )}
    </article>
  );
}

/** The read gives the first 300 characters: a text of that length goes on. */
const Excerpt = ({ text }: { text: string }) => (
  <MarkedText text={[...text].length < 300 ? text : `${text} …`} className="line-clamp-4 max-w-3xl text-sm" />
);
