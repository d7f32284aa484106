import type { ReactNode } from "react";
import { IntervalBar } from "@/components/ui/interval-bar";
import type { ScoreSummary } from "@/lib/reads/score-summary";
import { RiskBadge } from "./risk-badge";

const percent = (share: number) => (share * 100).toFixed(1);
/** Nothing was scored: said, and never a number. */
const none = <span className="text-muted text-xs">not scored</span>;

/** The share of items at 7 or above: with its 95 % interval, and its counts. `max` is where the bar's scale ends. */
export function ShareFigure({ scores, max = 1 }: { scores: ScoreSummary | null; max?: number }) {
  if (!scores || scores.share === null || scores.shareLow === null || scores.shareHigh === null) return none;
  const { share, shareLow, shareHigh, high, n } = scores;
  return (
    <Figure
      value={`${percent(share)} %`}
      interval={`${percent(shareLow)} – ${percent(shareHigh)} %`}
      title={`${high} of ${n} scored items at 7 or above; 95 % interval`}
      bar={<IntervalBar value={share} low={shareLow} high={shareHigh} max={max} />}
    />
  );
}

/** A mean score, 0–10, with its 95 % interval. */
export function MeanFigure({ scores, max = 10 }: { scores: ScoreSummary | null; max?: number }) {
  if (!scores || scores.mean === null || scores.meanLow === null || scores.meanHigh === null) return none;
  const { mean, meanLow, meanHigh, n } = scores;
  return (
    <Figure
      value={mean.toFixed(2)}
      interval={`${meanLow.toFixed(2)} – ${meanHigh.toFixed(2)}`}
      title={`Mean of ${n} scored items, 0–10; 95 % interval`}
      bar={<IntervalBar value={mean} low={meanLow} high={meanHigh} max={max} />}
    />
  );
}

/** A single score out of many: the highest, the 95th percentile. */
export function ScoreFigure({ score }: { score: number | null | undefined }) {
  return score === null || score === undefined ? none : <RiskBadge score={score} compact />;
}

/** How many items have an outcome, and the n of the scores beside it. */
export function ItemsFigure({ total, scored, n }: { total: number; scored: number; n: number }) {
  return (
    <span
      className="flex flex-col items-end"
      title={`${scored.toLocaleString("en")} of ${total.toLocaleString("en")} items with an outcome are scored`}
    >
      <span>{total.toLocaleString("en")}</span>
      <span className="whitespace-nowrap text-2xs text-muted">n = {n.toLocaleString("en")}</span>
    </span>
  );
}

function Figure({ value, interval, title, bar }: { value: string; interval: string; title: string; bar: ReactNode }) {
  return (
    <span title={title} className="inline-flex items-center justify-end gap-2.5 whitespace-nowrap">
      <span className="hidden sm:block">{bar}</span>
      <span className="flex min-w-20 flex-col items-end">
        <span className="font-medium">{value}</span>
        <span className="text-2xs text-muted">{interval}</span>
      </span>
    </span>
  );
}
