import type { Random } from "./random";

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

/** Posts of a whole day: more each day, since the site grows. 7 days: 581 and what happens once besides. */
export const postsOnDay = (day: number): number => 68 + 5 * day;

/** How much is written in each UTC hour, against the others. */
const rhythm: readonly number[] = [
  3, 2, 2, 1.5, 1.2, 1.5, 2.5, 4, 5, 5.5, 6, 6, 6.5, 7, 8, 8.5, 9, 8.5, 8, 7.5, 6.5, 5.5, 4.5, 3.5,
];
const total = rhythm.reduce((sum, weight) => sum + weight, 0);

/** The time of day (ms) at which the given share of a day's posts is written. */
export function timeOfDayMs(share: number): number {
  let rest = share * total;
  for (const [hour, weight] of rhythm.entries()) {
    if (rest < weight) return Math.floor((hour + rest / weight) * hourMs);
    rest -= weight;
  }
  return dayMs - 1;
}

/** The day on which the world begins: seven whole days before that of the anchor. */
export const beginningMs = (anchor: Date): number => Math.floor(anchor.getTime() / dayMs) * dayMs - 7 * dayMs;

/** How likely somebody with this peak hour is to write at this time. */
export function presence(peakHour: number, atMs: number): number {
  const hour = (atMs % dayMs) / hourMs;
  const apart = Math.abs(hour - peakHour);
  const distance = Math.min(apart, 24 - apart);
  return 0.12 + Math.exp(-(distance * distance) / (2 * 3.2 * 3.2));
}

/** Few get many: a long-tailed whole number with this median. */
export const longTailed = (random: Random, median: number): number => {
  const bell = random.next() + random.next() + random.next() + random.next() - 2;
  return Math.floor(median * Math.exp(bell * 2.1));
};
