import type { TextMark } from "@/components/risk/split-marked-text";
import { dimensionTitle } from "@/lib/judging/dimension-title";
import type { Evidence } from "@/lib/judging/types";
import type { EvaluationDetail } from "@/lib/reads/evaluation-detail";
import { evidenceAnchor, quoteAnchor } from "@/lib/url-state/anchors";

/** The verified quotes in one field of the judged text, each an anchor, each leading back to where the judgement gives it. */
export function evidenceMarks(
  messageId: string,
  evaluation: Pick<EvaluationDetail, "scores"> | null,
  field: Evidence["field"],
): TextMark[] {
  return (evaluation?.scores ?? []).flatMap(({ dimension, score, evidence }) =>
    evidence.flatMap((quote, index) =>
      quote.field === field
        ? [
            {
              id: evidenceAnchor(messageId, dimension, index),
              start: quote.start,
              end: quote.end,
              label: `${dimensionTitle(dimension)} ${score}`,
              href: `#${quoteAnchor(messageId, dimension, index)}`,
            },
          ]
        : [],
    ),
  );
}
