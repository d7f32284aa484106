import { setTimeout as sleep } from "node:timers/promises";
import { complete } from "../openrouter/complete";
import type { Prices } from "../openrouter/prices";
import type { Settings } from "../settings/definitions";
import { createJudge } from "./create-judge";
import type { InFlightLimit } from "./in-flight-limit";
import type { Budget, Judge } from "./judge";

/** The judge of a run, wired to OpenRouter and the real clock. `prices` and `inFlight` are made once per process. */
export function createOpenRouterJudge(options: {
  settings: Settings;
  baseUrl: string;
  apiKey: string;
  budget: Budget;
  nonceKey: string;
  prices: Prices;
  inFlight: InFlightLimit;
}): Judge {
  const { settings, baseUrl, apiKey } = options;
  const timeoutMs = settings.judgeTimeoutSeconds * 1_000;
  return createJudge({
    ...options,
    complete: (request, signal) => complete(request, { baseUrl, apiKey, timeoutMs }, signal),
    sleep: sleepUnlessAborted,
    random: Math.random,
  });
}

/** Rejects with the signal's own reason, which says why, rather than with Node's AbortError. */
export async function sleepUnlessAborted(ms: number, signal?: AbortSignal): Promise<void> {
  try {
    await sleep(ms, undefined, signal ? { signal } : {});
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  }
}
