import { JudgeSwitch } from "@/components/charts/judge-switch";
import { ScoresPanel } from "@/components/risk/scores-panel";
import { EmptyState } from "@/components/ui/empty-state";
import type { Provenance } from "@/lib/charts/provenance";
import type { DistributionRow } from "@/lib/reads/get-score-distribution";
import type { JudgeRow } from "@/lib/reads/list-judges";

/** One judge's scores of a community in the time range. */
export function CommunityScores({
  charts: { judges, judge, scores, distribution },
  hrefOf,
}: {
  charts: {
    judges: readonly JudgeRow[];
    judge: JudgeRow | null;
    scores: readonly DistributionRow[];
    distribution: { provenance: Provenance };
  };
  hrefOf: (epochId: string) => string;
}) {
  return (
    <ScoresPanel
      scores={scores.map((row) => ({ ...row, kind: "all" }))}
      kind={null}
      description={
        judges.length < 2 ? (
          "Of the time range. Bars and small figures: 95 % intervals."
        ) : (
          <JudgeSwitch judges={judges} shown={judge?.epochId ?? null} hrefOf={hrefOf} />
        )
      }
      empty={<EmptyState why="Nothing of this time range is scored." todo="Widen the time range, or look at Runs." />}
      provenance={distribution.provenance}
    />
  );
}
