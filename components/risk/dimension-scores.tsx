import { bandOf } from "@/lib/judging/bands";
import { dimensionTitle } from "@/lib/judging/dimension-title";
import { RiskBadge } from "./risk-badge";

/** The score of each dimension in the rubric's order, small; which is which on hover and to screen readers. */
export function DimensionScores({ scores }: { scores: readonly { dimension: string; score: number }[] }) {
  if (scores.length === 0) return <span className="text-muted text-xs">not scored</span>;
  return (
    <ul className="flex gap-0.5">
      {scores.map(({ dimension, score }) => (
        <li key={dimension} title={`${dimensionTitle(dimension)}: ${score} of 10, ${bandOf(score)}`}>
          <span className="sr-only">{dimensionTitle(dimension)}: </span>
          <RiskBadge score={score} compact />
        </li>
      ))}
    </ul>
  );
}
