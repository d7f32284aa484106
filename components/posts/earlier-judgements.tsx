import { DimensionScores } from "@/components/risk/dimension-scores";
import { Time } from "@/components/time/time";
import { Details } from "@/components/ui/details";
import type { EvaluationDetail } from "@/lib/reads/evaluation-detail";
import { JudgedAs } from "./judged-as";

/** What the published judgement took the place of: of other revisions, or attempts that failed. Newest first. */
export function EarlierJudgements({ evaluations }: { evaluations: readonly EvaluationDetail[] }) {
  if (evaluations.length === 0) return null;
  return (
    <Details
      className="mt-3"
      summary={
        <span className="text-xs">
          {evaluations.length} other {evaluations.length === 1 ? "judgement" : "judgements"}
        </span>
      }
    >
      <ul className="flex flex-col gap-2">
        {evaluations.map((evaluation) => (
          <li key={evaluation.id} className="flex flex-wrap items-center gap-x-2 gap-y-1 text-muted text-xs">
            {evaluation.outcome === "scored" ? (
              <DimensionScores scores={evaluation.scores} />
            ) : (
              <JudgedAs evaluation={evaluation} withReason />
            )}
            <span>
              revision {evaluation.revision}, <Time at={evaluation.evaluatedAt} />
              {evaluation.isCurrent && ", published"}
            </span>
          </li>
        ))}
      </ul>
    </Details>
  );
}
