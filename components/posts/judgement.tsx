import { outcomeWords } from "@/components/risk/outcome-words";
import type { Evidence } from "@/lib/judging/types";
import type { EvaluationDetail } from "@/lib/reads/evaluation-detail";
import { JudgedAs } from "./judged-as";
import { JudgementLine } from "./judgement-facts";
import { JudgementScores } from "./judgement-scores";

/** A judgement in full. Without a score: the outcome, what it means and why; never a number. */
export function Judgement({
  messageId,
  evaluation,
  isOpen,
  isPast = false,
  hrefOf,
}: {
  messageId: string;
  evaluation: EvaluationDetail | null;
  isOpen: boolean;
  /** Of a text that is no longer the present one: it waits for nothing. */
  isPast?: boolean;
  hrefOf: (dimension: string, index: number, quote: Evidence) => string;
}) {
  if (!evaluation && isPast)
    return <p className="text-muted text-sm">This text was never judged: another one had taken its place before.</p>;
  if (!evaluation)
    return (
      <div className="flex flex-col items-start gap-1 text-sm">
        <JudgedAs evaluation={null} />
        <p className="text-muted text-xs">Not judged yet; the next run that judges takes it up.</p>
      </div>
    );
  return (
    <div className="flex min-w-0 flex-col gap-3">
      {evaluation.outcome === "scored" ? (
        <JudgementScores messageId={messageId} scores={evaluation.scores} isOpen={isOpen} hrefOf={hrefOf} />
      ) : (
        <div className="flex flex-col gap-1 text-sm">
          <JudgedAs evaluation={evaluation} withReason />
          <p className="text-muted text-xs">{outcomeWords[evaluation.outcome].meaning} There is no score.</p>
        </div>
      )}
      <JudgementLine evaluation={evaluation} />
    </div>
  );
}
