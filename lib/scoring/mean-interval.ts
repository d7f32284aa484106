// The 97.5th percentile of the standard normal distribution: a two-sided interval of 95 %.
const z = 1.959963984540054;
const scale = 10;

/**
 * A 95 % interval of a mean score, both ends within 0–10; null without observations. Wilson's interval for mean / 10 taken as a proportion: a
 * variable bounded in 0–1 with mean p varies by at most p(1 − p) (Bhatia and Davis, "A better bound on the variance", American Mathematical
 * Monthly 107 (2000), 353–357), so it covers at least as often as it says. It is close to tight for scores that are mostly 0 and sometimes high, and
 * unlike mean ± z·s/√n it does not shrink to a point when the few scores seen are equal.
 */
export function meanInterval(mean: number, n: number): { low: number; high: number } | null {
  if (!(mean >= 0 && mean <= scale) || !Number.isInteger(n) || n < 0)
    throw new RangeError(`${mean} is not the mean of ${n} scores from 0 to 10.`);
  if (n === 0) return null;
  const p = mean / scale;
  const centre = p + (z * z) / (2 * n);
  const spread = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const divisor = 1 + (z * z) / n;
  return {
    low: p === 0 ? 0 : scale * Math.max(0, (centre - spread) / divisor),
    high: p === 1 ? scale : scale * Math.min(1, (centre + spread) / divisor),
  };
}
