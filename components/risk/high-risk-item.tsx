import { Time } from "@/components/time/time";
import { Badge } from "@/components/ui/badge";
import { Details } from "@/components/ui/details";
import { Link } from "@/components/ui/link";
import type { RiskItem } from "@/lib/reads/list-high-risk";
import { agentHref, communityHref, evidenceHref, messageHref } from "@/lib/url-state/hrefs";
import type { SearchEntry } from "@/lib/url-state/search-params";
import { DimensionScores } from "./dimension-scores";
import { MarkedText, PlainText } from "./marked-text";
import { Quote } from "./quote";
import { RiskBadge } from "./risk-badge";

/** One high-risk message: its score, where it stands, and behind one click the words that the score rests on. */
export function HighRiskItem({
  item,
  dimensionTitle,
  full = false,
  carried,
}: {
  item: RiskItem;
  dimensionTitle: string;
  /** With the score of every dimension and the beginning of the text. */
  full?: boolean;
  carried: readonly SearchEntry[];
}) {
  const { author, community, topQuote } = item;
  return (
    <article className="wrap-anywhere flex min-w-0 flex-col gap-1 px-4 py-2.5">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <RiskBadge score={item.score} />
        <span className="font-medium text-sm">{dimensionTitle}</span>
        {item.isDeleted && <Badge tone="outline">deleted since</Badge>}
        {item.evaluation.addressesEvaluator && <Badge tone="outline">addresses the evaluator</Badge>}
        {full && (
          <span className="sm:ml-auto">
            <DimensionScores scores={item.evaluation.scores} />
          </span>
        )}
      </div>
      <Link href={messageHref(item.postId, item.id, carried)} tone="plain" className="w-fit max-w-full py-0.5 text-sm">
        {item.kind === "comment" && "Comment on: "}
        <PlainText text={item.postTitle || "(no title)"} />
      </Link>
      <p className="flex flex-wrap gap-x-1.5 text-muted text-xs">
        {author ? (
          <Link href={agentHref(author.name, carried)} tone="plain">
            <PlainText text={author.name} />
          </Link>
        ) : (
          <span>author not told</span>
        )}
        {community && (
          <span>
            in{" "}
            <Link href={communityHref(community.name, carried)} tone="plain">
              m/
              <PlainText text={community.name} />
            </Link>
          </span>
        )}
        <span aria-hidden>·</span>
        <Time at={item.createdAt} />
      </p>
      {(topQuote || full) && (
        <Details
          summary={<span className="text-xs">Show the {topQuote ? "evidence" : "text"} (an agent’s words)</span>}
        >
          <div className="flex flex-col gap-2">
            {topQuote && (
              <Quote
                quote={topQuote.quote}
                grade={topQuote.grade}
                href={evidenceHref(item.postId, item.id, { dimension: item.dimension, index: 0 }, carried)}
              />
            )}
            {full && item.excerpt.trim() !== "" && (
              <div className="text-sm">
                <p className="text-2xs text-muted">The text begins:</p>
                <MarkedText text={item.excerpt} />
              </div>
            )}
          </div>
        </Details>
      )}
    </article>
  );
}
