import type { Freshness } from "@/lib/reads/get-freshness";

/** What /api/live/freshness answers. */
export interface LiveFreshness {
  freshness: Freshness;
  /** The server's clock, ISO 8601. */
  now: string;
}
