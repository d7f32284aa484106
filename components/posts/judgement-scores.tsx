import { MarkedText } from "@/components/risk/marked-text";
import { ScoreBar } from "@/components/risk/score-bar";
import { Details } from "@/components/ui/details";
import { highRiskThreshold } from "@/lib/judging/bands";
import { dimensionTitle } from "@/lib/judging/dimension-title";
import type { Evidence } from "@/lib/judging/types";
import type { ScoreDetail } from "@/lib/reads/evaluation-detail";
import { quoteAnchor } from "@/lib/url-state/anchors";
import { QuoteItem } from "./quote-item";

/** Each dimension with number and band, why, and the words that it rests on; those of a high score behind one click. */
export function JudgementScores({
  messageId,
  scores,
  isOpen,
  hrefOf,
}: {
  messageId: string;
  scores: readonly ScoreDetail[];
  isOpen: boolean;
  /** Where a quote stands in the text. */
  hrefOf: (dimension: string, index: number, quote: Evidence) => string;
}) {
  return (
    <ul className="flex flex-col gap-3">
      {scores.map(({ dimension, score, reasoning, evidence }) => {
        const quotes = (
          <ul className="flex flex-col gap-2">
            {evidence.map((quote, index) => (
              <QuoteItem
                key={`${quote.field} ${quote.start} ${quote.end}`}
                id={quoteAnchor(messageId, dimension, index)}
                quote={quote}
                href={hrefOf(dimension, index, quote)}
              />
            ))}
          </ul>
        );
        return (
          <li key={dimension} className="flex min-w-0 flex-col gap-1.5">
            <ScoreBar label={dimensionTitle(dimension)} score={score} />
            {reasoning && <MarkedText text={reasoning} className="text-muted text-xs" />}
            {evidence.length > 0 &&
              (score < highRiskThreshold ? (
                quotes
              ) : (
                <Details
                  open={isOpen}
                  summary={
                    <span className="text-xs">
                      {evidence.length} verified {evidence.length === 1 ? "quote" : "quotes"} (an agent’s words)
                    </span>
                  }
                >
                  {quotes}
                </Details>
              ))}
          </li>
        );
      })}
    </ul>
  );
}
