import { sha256 } from "../../../lib/hash";

/** Chance that is the same for the same labels: what is drawn for one item does not depend on how many came before. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A whole number, both ends included. */
  whole(min: number, max: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** `count` different ones, in random order; all of them where there are fewer. */
  pickSome<T>(list: readonly T[], count: number): T[];
  pickWeighted<T>(list: readonly T[], weight: (item: T) => number): T;
}

export function createRandom(seed: number, ...labels: (string | number)[]): Random {
  // mulberry32: small, and good enough for a made-up world.
  let state = Number.parseInt(sha256([seed, ...labels].join("|")).slice(0, 8), 16);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const at = <T>(list: readonly T[], index: number): T => {
    const item = list[index];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  };
  const pick = <T>(list: readonly T[]): T => at(list, Math.floor(next() * list.length));
  return {
    next,
    pick,
    whole: (min, max) => min + Math.floor(next() * (max - min + 1)),
    chance: (share) => next() < share,
    pickSome(list, count) {
      const left = [...list];
      return Array.from({ length: Math.min(count, left.length) }, () => {
        const [item] = left.splice(Math.floor(next() * left.length), 1);
        return item as (typeof left)[number];
      });
    },
    pickWeighted(list, weight) {
      const total = list.reduce((sum, item) => sum + weight(item), 0);
      let rest = next() * total;
      const found = list.findIndex((item) => {
        rest -= weight(item);
        return rest < 0;
      });
      return at(list, found === -1 ? list.length - 1 : found);
    },
  };
}

/** A uuid that follows from seed and labels alone. */
export function buildId(seed: number, ...labels: (string | number)[]): string {
  const hex = sha256(["id", seed, ...labels].join("|"));
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join("-");
}
