import { Clock3 } from "lucide-react";
import { PlainText } from "@/components/risk/marked-text";
import { OutcomeBadge } from "@/components/risk/outcome-badge";
import { Badge } from "@/components/ui/badge";
import type { EvaluationSummary } from "@/lib/reads/evaluation-summary";

/** How judging ended, or that it has not begun. The reason is part of the answer where there is no number. */
export function JudgedAs({
  evaluation,
  withReason = false,
}: {
  evaluation: Pick<EvaluationSummary, "outcome" | "reason"> | null;
  withReason?: boolean;
}) {
  if (!evaluation)
    return (
      <Badge tone="outline" icon={<Clock3 aria-hidden />} title="It waits for its first judgement.">
        Waiting
      </Badge>
    );
  const { outcome, reason } = evaluation;
  return (
    <span className="flex flex-col items-start gap-0.5">
      <OutcomeBadge outcome={outcome} reason={reason} />
      {withReason && reason && (
        <span className="text-muted text-xs wrap-anywhere">
          <PlainText text={reason} />
        </span>
      )}
    </span>
  );
}
