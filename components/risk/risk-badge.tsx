import { cx } from "@/components/ui/class-names";
import { bandOf } from "@/lib/judging/bands";

/** A score with its band: number and word beside the colour. `compact` leaves the word to the title (tables of many scores). */
export function RiskBadge({ score, compact = false }: { score: number; compact?: boolean }) {
  const band = bandOf(score);
  return (
    <span
      data-score={score}
      title={`${score} of 10, ${band}`}
      className="risk inline-flex items-center gap-1 whitespace-nowrap rounded-sm px-1.5 py-px font-semibold text-xs"
    >
      <span className={cx(compact && "min-w-4 text-center")}>{score}</span>
      {compact ? <span className="sr-only">{band}</span> : <span className="font-medium">{band}</span>}
    </span>
  );
}
