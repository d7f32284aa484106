import type { PriceCeiling } from "./price-ceiling";

/** A message as OpenRouter takes it. Parts keep what was written by others in a piece of its own. */
export interface Message {
  role: "system" | "user" | "assistant";
  content: string | { type: "text"; text: string }[];
}

/** One call. `schema` is the JSON schema that the answer has to follow, sent as a strict response format. */
export interface CompletionRequest {
  model: string;
  messages: Message[];
  maxTokens: number;
  temperature: number;
  seed: number;
  schema: { name: string; schema: Record<string, unknown> };
  /** Providers that cost more are not asked, so that what was reserved for the call cannot be exceeded. null: any price. */
  ceiling: PriceCeiling | null;
}

export interface Usage {
  promptTokens: number;
  completionTokens: number;
  /** Part of completionTokens. */
  reasoningTokens: number;
  /** Part of promptTokens. */
  cachedTokens: number;
  costUsd: number | null;
}

/** What any answer may tell beside its content. */
export interface AnswerFacts {
  /** HTTP status; null where no answer came. */
  status: number | null;
  /** The model as served, which need not be the name that was asked for. */
  model: string | null;
  provider: string | null;
  usage: Usage | null;
  /** What the call has certainly cost: told by the answer, or 0 where it ended before a model ran. null: not known, treat as the worst case. */
  chargedUsd: number | null;
  latencyMs: number;
}

/** How one call ended: a closed list, so that whoever calls decides about each. `problem` is for people: no secret, no agent's text. */
export type CompletionEnd =
  | { kind: "answer"; content: string; finishReason: string | null }
  /** Cut by max_completion_tokens: never to be repaired. */
  | { kind: "length"; content: string; problem: string }
  /** The model, its provider or a moderation would not answer this item. */
  | { kind: "refused"; content: string; problem: string }
  /** No content, or reasoning only, which is not an answer. */
  | { kind: "empty"; problem: string }
  /** Time-out, overload, a dead provider, no JSON: the same call may succeed later. */
  | { kind: "transient"; problem: string; retryAfterMs: number | null }
  | { kind: "rate_limited"; problem: string; retryAfterMs: number | null }
  /** The account's money is bound by calls in flight: wait, with fewer at once. */
  | { kind: "in_flight_budget"; problem: string; retryAfterMs: number | null }
  | { kind: "out_of_credit"; problem: string }
  | { kind: "unauthorized"; problem: string }
  /** No provider serves this model with these parameters (and at this price): the configuration is wrong. */
  | { kind: "no_endpoint"; problem: string }
  /** The configuration or this item is wrong; asking again does not help. */
  | { kind: "bad_request"; problem: string };

export type Completion = CompletionEnd & AnswerFacts;

/** One call to a model, as lib/judge is given it. Throws only when `signal` aborts, and ObservatoryError for a wrong configuration. */
export type Complete = (request: CompletionRequest, signal: AbortSignal) => Promise<Completion>;
