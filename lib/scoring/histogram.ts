/** How often each score 0–10 was given: eleven counters, index = score. Counting integers loses nothing. */
export type Histogram = readonly number[];

const scores = 11;

export const emptyHistogram = (): Histogram => new Array<number>(scores).fill(0);

/** Sums rows of counters, as the rollup tables hold them, in any order and with any repetition of scores. */
export function buildHistogram(rows: Iterable<{ score: number; n: number }>): Histogram {
  const counters = new Array<number>(scores).fill(0);
  for (const { score, n } of rows) {
    const known = counters[score];
    if (known === undefined) throw new RangeError(`A score is an integer from 0 to 10, not ${score}.`);
    counters[score] = known + n;
  }
  return counters;
}

export const mergeHistograms = (histograms: Iterable<Histogram>): Histogram =>
  buildHistogram([...histograms].flatMap((histogram) => histogram.map((n, score) => ({ score, n }))));
