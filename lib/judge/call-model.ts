import { ObservatoryError } from "../errors";
import type { Completion, CompletionRequest } from "../openrouter/completion";
import { worstCaseUsd } from "../openrouter/price-ceiling";
import { longestWaitMs } from "./back-off";
import type { Slot } from "./in-flight-limit";
import type { JudgeContext } from "./judge-dependencies";

/**
 * One call within the budget and the limit of calls in flight. null: there is no money for it, and it was not made. Money is reserved before
 * a place is taken and settled after it is left: places are for calls, not for the ledger.
 */
export async function callModel(
  judge: JudgeContext,
  request: Omit<CompletionRequest, "ceiling">,
  signal: AbortSignal,
): Promise<Completion | null> {
  const ceiling = await judge.prices.getCeiling(request.model);
  const reservation = await judge.budget.reserve(worstCaseUsd(ceiling, request));
  if (!reservation) return null;
  let chargedUsd: number | null = 0;
  try {
    return await judge.inFlight.run(async (slot) => {
      // Not known from here on: a call that is broken off may have been answered, and paid.
      chargedUsd = null;
      const completion = await judge.complete({ ...request, ceiling }, signal);
      chargedUsd = completion.chargedUsd;
      adaptLimit(slot, completion);
      if (wasAnswered(completion)) judge.outage.answered();
      return completion;
    }, signal);
  } catch (error) {
    if (error instanceof ObservatoryError && error.code === "configuration") chargedUsd = 0;
    throw error;
  } finally {
    await reservation.settle(chargedUsd);
  }
}

function adaptLimit(slot: Slot, completion: Completion): void {
  if (wasAnswered(completion)) slot.speedUp();
  if (completion.kind !== "rate_limited" && completion.kind !== "in_flight_budget") return;
  const waitMs = completion.retryAfterMs ?? 0;
  // Whoever is told to wait longer gives up; the others find out for themselves.
  slot.slowDown(waitMs > longestWaitMs ? 0 : waitMs);
}

const wasAnswered = ({ kind }: Completion): boolean =>
  kind === "answer" || kind === "length" || kind === "refused" || kind === "empty";
