"use client";
import { useState } from "react";
import { holdItems } from "./hold-items";

/**
 * A list that does not move while it is read (see holdItems). `fresh` is what the page itself came with: a page made anew (another address, a
 * refresh that the reader asked for) begins anew; `items` is what is known live.
 */
export function useHeldList<T>(items: readonly T[], fresh: readonly T[], keyOf: (item: T) => string) {
  const [held, setHeld] = useState({ items: fresh, fresh });
  if (held.fresh !== fresh) setHeld({ items: fresh, fresh });
  return {
    ...holdItems(held.fresh === fresh ? held.items : fresh, items, keyOf),
    showNew: () => setHeld({ items, fresh }),
  };
}
