import type { Provenance } from "./provenance";

/**
 * Puts together what a figure rests on from what reads answer. `n` defaults to the scored items. Of several judges the first (the one with most
 * verdicts) is named and the others are counted: a chart draws them apart, and its table names each.
 */
export function buildProvenance({
  source,
  judges,
  coverage,
  n = coverage?.scored ?? null,
  of,
  period,
  asOf,
}: {
  source: { name: string; isSimulated: boolean } | null;
  judges: readonly { label: string; isStandIn: boolean }[];
  coverage: { scored: number; total: number } | null;
  n?: number | null;
  of: string;
  period: string;
  asOf: string | null;
}): Provenance {
  const [first, ...others] = judges;
  const more = others.length === 0 ? "" : ` and ${others.length} more`;
  return {
    n,
    of,
    coverage: coverage && { scored: coverage.scored, total: coverage.total },
    period,
    judge: first ? `${first.label}${more}` : null,
    isStandIn: judges.some(({ isStandIn }) => isStandIn),
    source: source?.name ?? "nothing observed yet",
    isSimulated: source?.isSimulated ?? false,
    asOf,
  };
}
