import { Count } from "@/components/ui/count";
import type { Column } from "@/components/ui/table";
import { dimensionTitle } from "@/lib/judging/dimension-title";
import type { RankedScores, ScoreSort } from "@/lib/reads/ranked-scores";
import { ItemsFigure, MeanFigure, ScoreFigure, ShareFigure } from "./score-figures";

interface RankedRow {
  total: number;
  scored: number;
  scores: RankedScores | null;
}
type Key = "share" | "items" | "mean" | "p95" | "max" | "high";

/**
 * The columns of what is ranked by scores (agents, communities), with the heads that sort. The bars of a column share one scale, which ends at
 * the highest interval of the rows.
 */
export function buildRankedColumns<Row extends RankedRow>(
  rows: readonly Row[],
  sort: (key: ScoreSort | "items") => NonNullable<Column<Row>["sort"]>,
): Record<Key, Omit<Column<Row>, "key" | "header">> {
  const shareMax = Math.max(0.01, ...rows.map(({ scores }) => scores?.summary.shareHigh ?? 0));
  const meanMax = Math.max(0.1, ...rows.map(({ scores }) => scores?.summary.meanHigh ?? 0));
  return {
    share: {
      numeric: true,
      sort: sort("share"),
      cell: ({ scores }) => <ShareFigure scores={summaryOf(scores)} max={shareMax} />,
    },
    items: {
      numeric: true,
      sort: sort("items"),
      cell: ({ total, scored, scores }) => <ItemsFigure total={total} scored={scored} n={scores?.summary.n ?? 0} />,
    },
    mean: {
      numeric: true,
      sort: sort("mean"),
      cell: ({ scores }) => <MeanFigure scores={summaryOf(scores)} max={meanMax} />,
    },
    p95: { numeric: true, cell: ({ scores }) => <ScoreFigure score={scores?.summary.p95} /> },
    max: { numeric: true, sort: sort("max"), cell: ({ scores }) => <ScoreFigure score={scores?.summary.max} /> },
    high: {
      numeric: true,
      sort: sort("high"),
      cell: ({ scores }) => (scores ? <Count n={scores.summary.high} /> : <ScoreFigure score={null} />),
    },
  };
}

/** In which dimension a row stands highest, in words. */
export const highestIn = ({ dimension, summary }: RankedScores): string =>
  summary.max === 0 ? "0 in every dimension" : dimensionTitle(dimension);

const summaryOf = (scores: RankedScores | null) => scores?.summary ?? null;
