import { hmacSha256 } from "../hash";

/**
 * Whether an item belongs to a random share (0–1) of all. Decided by a keyed hash of the id: every rerun picks the same items, a larger share
 * only adds to a smaller one, and nobody without the key can choose by hand or write his way out.
 */
export function isSampled(id: string, share: number, key: string): boolean {
  // 13 hex digits are 52 bits: exact in a double.
  return Number.parseInt(hmacSha256(key, id).slice(0, 13), 16) / 2 ** 52 < share;
}
