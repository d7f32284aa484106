/** Runs `work` for each item, at most `limit` at once; results in the order of the items. The first error ends the taking of new items. */
export async function mapLimited<I, O>(
  items: readonly I[],
  limit: number,
  work: (item: I, index: number) => Promise<O>,
): Promise<O[]> {
  const results: O[] = new Array(items.length);
  let next = 0;
  let failed = false;
  const lane = async () => {
    for (let index = next++; index < items.length && !failed; index = next++) {
      try {
        results[index] = await work(items[index] as I, index);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: Math.min(limit, items.length) }, lane));
  const rejected = lanes.find((settled) => settled.status === "rejected");
  if (rejected) throw rejected.reason;
  return results;
}
