import type { Chart } from "@/lib/charts/figure";
import { prepareRanking, type RankingRow } from "@/lib/charts/prepare-ranking";
import type { Provenance } from "@/lib/charts/provenance";
import { dimensionTitle } from "@/lib/judging/dimension-title";
import type { RankedScores } from "@/lib/reads/ranked-scores";

/** The rows of a ranked list as a chart, in the list's order. Who has no scores is not in it. */
export function buildRanking({
  what,
  items,
  hrefOf,
  dimension,
  minItems,
  provenance,
}: {
  what: "agents" | "communities";
  items: readonly { name: string; scores: RankedScores | null }[];
  hrefOf: (name: string) => string;
  /** Key of the dimension asked for; null: each is ranked by its highest. */
  dimension: string | null;
  minItems: number;
  provenance: Provenance;
}): Chart {
  const rows = items.flatMap(({ name, scores }): RankingRow[] => {
    if (!scores) return [];
    const { n, high, share, shareLow, shareHigh } = scores.summary;
    if (share === null || shareLow === null || shareHigh === null) return [];
    return [
      {
        name,
        href: hrefOf(name),
        dimension: dimensionTitle(scores.dimension),
        n,
        high,
        share,
        low: shareLow,
        high95: shareHigh,
      },
    ];
  });
  return prepareRanking({ what, dimension: dimension && dimensionTitle(dimension), rows, minItems, provenance });
}
