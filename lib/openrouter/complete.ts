import { ObservatoryError } from "../errors";
import { buildHeaders } from "./build-headers";
import { buildRequestBody } from "./build-request-body";
import { classifyAnswer } from "./classify-answer";
import type { Completion, CompletionRequest } from "./completion";
import { isRedirect, wasNotSent } from "./network-error";
import { readCappedBody } from "./read-capped-body";
import { withDeadline } from "./with-deadline";

export interface OpenRouterOptions {
  /** With /api/v1, without a slash at the end. */
  baseUrl: string;
  apiKey: string;
  /** From the request's first byte to the answer's last. */
  timeoutMs: number;
}

// 64,000 tokens, the most that can be asked for, are about 300 kB; as much again for reasoning, and for JSON's escapes.
const maxBodyBytes = 4_000_000;

/**
 * POST /chat/completions, once: no retry here. Whatever the other side does is a Completion. Throws the signal's reason when it
 * aborts, and `configuration` where the call cannot be made at all.
 */
export async function complete(
  request: CompletionRequest,
  options: OpenRouterOptions,
  signal: AbortSignal,
): Promise<Completion> {
  const body = JSON.stringify(buildRequestBody(request));
  const headers = buildHeaders(options.apiKey);
  const startedAt = performance.now();
  const latencyMs = () => Math.round(performance.now() - startedAt);

  return withDeadline(signal, options.timeoutMs, async (callSignal, timedOut) => {
    try {
      const response = await fetch(`${options.baseUrl}/chat/completions`, {
        method: "POST",
        headers,
        body,
        // A redirect to another host would carry the content there, and lose the key on the way.
        redirect: "error",
        signal: callSignal,
      });
      const text = await readCappedBody(response, maxBodyBytes);
      if (text === null) return noAnswer("too_long: the answer is longer than 4 MB", latencyMs(), response.status);
      const http = { status: response.status, retryAfter: response.headers.get("retry-after"), body: text };
      return { ...classifyAnswer(http, Date.now()), latencyMs: latencyMs() };
    } catch (cause) {
      signal.throwIfAborted();
      if (timedOut()) return noAnswer(`timeout: no answer within ${options.timeoutMs / 1_000} s`, latencyMs());
      if (isRedirect(cause))
        throw new ObservatoryError("configuration", "The address of OpenRouter answers with a redirect.", { cause });
      if (wasNotSent(cause)) return { ...noAnswer("unreachable: no connection", latencyMs()), chargedUsd: 0 };
      return noAnswer("broken_off: the connection ended before the answer", latencyMs());
    }
  });
}

/** A call that may have been made and paid, and whose answer nobody has. */
const noAnswer = (problem: string, latencyMs: number, status: number | null = null): Completion => ({
  kind: "transient",
  problem,
  retryAfterMs: null,
  status,
  model: null,
  provider: null,
  usage: null,
  chargedUsd: null,
  latencyMs,
});
