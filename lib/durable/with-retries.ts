import type { Durable, Json } from "./durable";
import { type Failure, fromFailure, toFailure } from "./failure";

/** The operator's settings taskRetries, taskRetryDelaySeconds, taskRetryExponential and taskRetryMaxDelaySeconds. */
export interface RetryPolicy {
  retries: number;
  delaySeconds: number;
  exponential: boolean;
  maxDelaySeconds: number;
}

export interface RetryNotice {
  /** The attempt that comes: 2 after the first failure. */
  attempt: number;
  delayMs: number;
  failure: Failure;
}

type StepResult<T extends Json> = { ok: true; value: T } | { ok: false; failure: Failure };

/**
 * A step that is tried again: `work` as a step; after a failure that allows it a durable sleep, then `work` as a step of another id.
 * Engines have retries of their own, which count and wait in ways of their own and are fixed at registration: none is used, so that
 * the operator's settings mean the same under each. `onRetry` runs before the sleep, as a step too.
 */
export async function withRetries<T extends Json>(
  durable: Durable,
  id: string,
  policy: RetryPolicy,
  work: () => Promise<T>,
  onRetry?: (notice: RetryNotice) => Promise<void>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const stepId = attempt === 1 ? id : `${id} (attempt ${attempt})`;
    const result = await durable.step<StepResult<T>>(stepId, async () => {
      try {
        return { ok: true, value: await work() };
      } catch (error) {
        return { ok: false, failure: toFailure(error) };
      }
    });
    if (result.ok) return result.value;
    const { failure } = result;
    if (!failure.isRetryable || attempt > policy.retries) throw fromFailure(failure);
    const delayMs = retryDelayMs(policy, attempt, failure.retryAfterMs);
    if (onRetry)
      await durable.step(`${id} (before attempt ${attempt + 1})`, async () => {
        await onRetry({ attempt: attempt + 1, delayMs, failure });
        return null;
      });
    await durable.sleep(`${id} (wait for attempt ${attempt + 1})`, delayMs);
  }
}

/** `failedAttempts` is 1 after the first failure. With 300 s, doubling and a cap of 3,600 s: 300, 600, 1200, 2400, 3600, 3600, … */
export function retryDelayMs(policy: RetryPolicy, failedAttempts: number, retryAfterMs: number | null): number {
  const ownMs = policy.delaySeconds * 1_000 * (policy.exponential ? 2 ** (failedAttempts - 1) : 1);
  return Math.min(Math.max(ownMs, retryAfterMs ?? 0), policy.maxDelaySeconds * 1_000);
}
