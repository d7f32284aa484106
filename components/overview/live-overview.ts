import type { Totals } from "@/lib/reads/get-totals";
import type { RiskItem } from "@/lib/reads/list-high-risk";
import type { RunRow } from "@/lib/reads/run-row";

/** What /api/live/overview answers. */
export interface LiveOverview {
  totals: Totals;
  /** The last six, newest first. */
  runs: RunRow[];
  /** The latest eight. */
  highRisk: RiskItem[];
}
