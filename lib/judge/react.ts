import type { Verdict } from "../judging/types";
import type { Completion } from "../openrouter/completion";
import { backOffMs, longestWaitMs } from "./back-off";
import type { Conversation } from "./conversation";
import { stopRun } from "./stop-run";

/** How one model's judging of one window ended. After refused, invalid and failed the next model is asked. */
export type WindowEnd =
  | { kind: "verdict"; verdict: Verdict }
  | { kind: "abstained"; reason: string }
  | { kind: "refused" | "invalid"; reason: string }
  | { kind: "failed"; reason: string; retryAfterMs: number | null };

/** What follows from one completion: the end, or another call after `waitMs`. `problem`: why its answer was not accepted. */
export type Reaction = { problem: string | null } & ({ end: WindowEnd } | { waitMs: number });

interface Limits {
  maxAttempts: number;
  random: () => number;
}

/**
 * "Too many at once" says nothing about the item and does not use up its attempts, but it must end some time: eight tries, with waits of up
 * to 1, 2, 4, 8, 16, 30, 30 s between them, are 45 s on average, or seven times what the other side asks for.
 */
const maxThrottled = 8;

/** Decides what follows, and writes into the conversation what is asked otherwise the next time. Throws what concerns the whole run. */
export function react(to: Completion, conversation: Conversation, limits: Limits): Reaction {
  switch (to.kind) {
    case "answer": {
      const parsed = conversation.parse(to.content, to.finishReason);
      if (!parsed.ok) return askForFormat(to.content, parsed.problem, parsed.message, conversation, limits);
      if (parsed.abstained) return { problem: null, end: { kind: "abstained", reason: parsed.reason } };
      return { problem: null, end: { kind: "verdict", verdict: parsed.verdict } };
    }
    case "empty":
      return askForFormat(
        "",
        to.problem,
        "Your last answer was empty. Answer with the JSON object.",
        conversation,
        limits,
      );
    case "length":
      return askForRoom(to.problem, conversation, limits);
    case "refused":
      return { problem: to.problem, end: { kind: "refused", reason: to.problem } };
    case "bad_request":
      return { problem: to.problem, end: { kind: "failed", reason: to.problem, retryAfterMs: null } };
    case "transient":
    case "rate_limited":
    case "in_flight_budget":
      return askLater(to, conversation, limits);
    default:
      throw stopRun(to, conversation.model);
  }
}

/** Once, with what was wrong. */
function askForFormat(
  answer: string,
  problem: string,
  message: string,
  conversation: Conversation,
  limits: Limits,
): Reaction {
  if (conversation.formatRetried || conversation.attempt >= limits.maxAttempts)
    return { problem, end: { kind: "invalid", reason: problem } };
  conversation.formatRetried = true;
  conversation.attempt += 1;
  // An empty message of the assistant is refused by some providers.
  if (answer !== "") conversation.messages.push({ role: "assistant", content: answer });
  conversation.messages.push({ role: "user", content: message });
  return { problem, waitMs: 0 };
}

/** Once, with twice as much room. A cut answer is never mended. */
function askForRoom(problem: string, conversation: Conversation, limits: Limits): Reaction {
  if (conversation.lengthRetried || conversation.attempt >= limits.maxAttempts)
    return { problem, end: { kind: "invalid", reason: problem } };
  conversation.lengthRetried = true;
  conversation.attempt += 1;
  conversation.maxTokens *= 2;
  return { problem, waitMs: 0 };
}

function askLater(
  to: Extract<Completion, { retryAfterMs: number | null }>,
  conversation: Conversation,
  limits: Limits,
): Reaction {
  const { problem, retryAfterMs } = to;
  const isThrottled = to.kind !== "transient";
  const tries = isThrottled ? ++conversation.throttled : conversation.attempt++;
  const isOver = tries >= (isThrottled ? maxThrottled : limits.maxAttempts) || (retryAfterMs ?? 0) > longestWaitMs;
  if (isOver) return { problem, end: { kind: "failed", reason: problem, retryAfterMs } };
  return { problem, waitMs: backOffMs(tries, retryAfterMs, limits.random) };
}
