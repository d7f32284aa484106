import { ObservatoryError } from "../errors";
import type { Completion, CompletionRequest } from "../openrouter/completion";
import { worstCaseUsd } from "../openrouter/price-ceiling";
import { longestWaitMs } from "./back-off";
import type { JudgeContext } from "./judge-dependencies";

/** One call within the limit of calls in flight and the budget. null: there is no money for it, and it was not made. */
export async function callModel(
  judge: JudgeContext,
  request: Omit<CompletionRequest, "ceiling">,
  signal: AbortSignal,
): Promise<Completion | null> {
  const ceiling = await judge.prices.getCeiling(request.model);
  return judge.inFlight.run(async (slot) => {
    const reservation = await judge.budget.reserve(worstCaseUsd(ceiling, request));
    if (!reservation) return null;
    // Not known is the rule: a call that is aborted may have been answered, and paid.
    let chargedUsd: number | null = null;
    try {
      const completion = await judge.complete({ ...request, ceiling }, signal);
      chargedUsd = completion.chargedUsd;
      if (completion.kind === "rate_limited" || completion.kind === "in_flight_budget") {
        const waitMs = completion.retryAfterMs ?? 0;
        slot.slowDown(waitMs > longestWaitMs ? 0 : waitMs);
      } else if (wasAnswered(completion)) {
        slot.speedUp();
        judge.outage.answered();
      }
      return completion;
    } catch (error) {
      if (error instanceof ObservatoryError && error.code === "configuration") chargedUsd = 0;
      throw error;
    } finally {
      await reservation.settle(chargedUsd);
    }
  }, signal);
}

const wasAnswered = ({ kind }: Completion): boolean =>
  kind === "answer" || kind === "length" || kind === "refused" || kind === "empty";
