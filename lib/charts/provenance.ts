/** What a figure rests on. Every panel, chart, table and export carries it. */
export interface Provenance {
  /** How many things it is computed from, null where that is not known; `of` names them, e.g. "posts and comments". */
  n: number | null;
  of: string;
  /** Of how many in the frame these n are the scored ones; null where the figure rests on no judgement. */
  coverage: { scored: number; total: number } | null;
  /** In words, UTC: "24 Nov – 26 Nov 2026" or "all time". */
  period: string;
  /** Model and rubric, or null where no judge took part. */
  judge: string | null;
  isStandIn: boolean;
  source: string;
  isSimulated: boolean;
  /** End of the last run that succeeded, ISO 8601, UTC; null: none has yet. */
  asOf: string | null;
}

const count = (n: number) => n.toLocaleString("en");

/** The parts in the order in which a page shows them. */
export function buildProvenanceParts(provenance: Provenance): string[] {
  const { n, of, coverage, period, judge, isStandIn } = provenance;
  return [
    n === null ? `n not known (${of})` : `n = ${count(n)} ${of}`,
    ...(coverage ? [formatCoverage(coverage)] : []),
    period,
    ...(judge === null ? [] : [`judge ${judge}${isStandIn ? " (stand-in)" : ""}`]),
    provenance.asOf === null ? "no run has ended yet" : `as of ${provenance.asOf.slice(0, 16).replace("T", " ")} UTC`,
  ];
}

/** One name and value a line: the head of a CSV and the foot of a PNG. */
export function buildProvenanceLines(provenance: Provenance): string[] {
  const { n, of, coverage, period, judge, isStandIn, source, isSimulated, asOf } = provenance;
  return [
    `source: ${source}${isSimulated ? " (simulated content)" : ""}`,
    `judge: ${judge ?? "none"}${isStandIn ? " (stand-in judge)" : ""}`,
    `period: ${period}`,
    `n: ${n === null ? "not known" : n} ${of}`,
    ...(coverage ? [`coverage: ${formatCoverage(coverage)}`] : []),
    `as of: ${asOf ?? "no run has ended yet"}`,
  ];
}

/** "89.1 % scored (1,602 of 1,797)"; a frame of nothing has no share. */
export function formatCoverage({ scored, total }: { scored: number; total: number }): string {
  const share = total === 0 ? "–" : `${((100 * scored) / total).toFixed(1)} %`;
  return `${share} scored (${count(scored)} of ${count(total)})`;
}
