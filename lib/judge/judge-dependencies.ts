import type { Complete } from "../openrouter/completion";
import type { Prices } from "../openrouter/prices";
import type { Settings } from "../settings/definitions";
import type { InFlightLimit, Sleep } from "./in-flight-limit";
import type { Budget } from "./judge";
import type { OutageWatch } from "./outage";

export type JudgeSettings = Pick<
  Settings,
  | "judgeModel"
  | "judgeFallbackModels"
  | "judgeMaxAttempts"
  | "judgeMaxTokens"
  | "judgeTemperature"
  | "judgeConcurrency"
  | "judgeWindowChars"
>;

/** What a judge is made of. */
export interface JudgeDependencies {
  settings: JudgeSettings;
  complete: Complete;
  prices: Prices;
  /** The ledger of this run. */
  budget: Budget;
  /** Keys the nonces: who writes a post must not be able to know the nonce under which it is judged. */
  nonceKey: string;
  /** One per process, shared by all judges in it. */
  inFlight: InFlightLimit;
  sleep: Sleep;
  /** 0 ≤ x < 1. */
  random: () => number;
}

/** The same, inside a judge: `budget` waits for what calls in flight give back. */
export interface JudgeContext extends JudgeDependencies {
  outage: OutageWatch;
}
