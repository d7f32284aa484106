import { type Answer, type AnswerError, parseAnswer } from "./answer-shape";
import type { AnswerFacts, CompletionEnd } from "./completion";
import { parseRetryAfterMs } from "./retry-after";

/** An HTTP answer, read whole. */
export interface HttpAnswer {
  status: number;
  /** The header, as sent. */
  retryAfter: string | null;
  body: string;
}

type ErrorKind = Exclude<CompletionEnd["kind"], "answer" | "length" | "empty">;

/** What an error means, by HTTP status, or by `error.code` in an answer with status 200. 402 and 403 need a second look, see kindOf. */
const kindOfCode: Readonly<Record<number, ErrorKind>> = {
  400: "bad_request",
  401: "unauthorized",
  404: "no_endpoint",
  408: "transient",
  429: "rate_limited",
  500: "transient",
  502: "transient",
  503: "transient",
  504: "transient",
  524: "transient",
  529: "transient",
};

/** Decides what one answer of OpenRouter means. Pure; never throws, whatever the body holds. */
export function classifyAnswer(http: HttpAnswer, nowMs: number): CompletionEnd & Omit<AnswerFacts, "latencyMs"> {
  const answer = parseAnswer(http.body);
  const usage = answer?.usage ?? null;
  // With a 4xx the call ended before a model ran, and cost nothing; 408 may come from behind the model.
  const endedBefore = http.status >= 400 && http.status < 500 && http.status !== 408;
  return {
    status: http.status,
    model: answer?.model ?? null,
    provider: answer?.provider ?? null,
    usage,
    chargedUsd: usage?.costUsd ?? (endedBefore ? 0 : null),
    ...endOf(http, answer, nowMs),
  };
}

function endOf(http: HttpAnswer, answer: Answer | null, nowMs: number): CompletionEnd {
  if (http.status !== 200) return endOfError(http, http.status, answer?.error ?? null, nowMs);
  if (!answer) return transient("no_json: the answer is not a JSON object", http, null, nowMs);
  if (answer.error) return endOfError(http, answer.error.code, answer.error, nowMs);
  if (!answer.choices) return transient("no_choices: the answer is not a completion", http, null, nowMs);

  const choice = answer.choices[0];
  if (!choice) return { kind: "empty", problem: "empty: the answer has no choice" };
  if (choice.error) return endOfError(http, choice.error.code, choice.error, nowMs);
  const content = choice.message.content ?? "";
  if (choice.finish_reason === "error")
    return transient("provider_error: the provider broke the answer off", http, null, nowMs);
  if (choice.finish_reason === "length")
    return { kind: "length", content, problem: "length: the answer was cut by its limit of tokens" };
  if (choice.finish_reason === "content_filter")
    return { kind: "refused", content, problem: "content_filter: a filter ended the answer" };
  if (choice.message.refusal)
    return { kind: "refused", content: choice.message.refusal, problem: "refusal: the model would not answer" };
  if (content.trim() === "")
    return choice.message.reasoning
      ? { kind: "empty", problem: "reasoning_only: the answer holds reasoning and no content" }
      : { kind: "empty", problem: "empty: the answer has no content" };
  return { kind: "answer", content, finishReason: choice.finish_reason };
}

function endOfError(http: HttpAnswer, code: number | null, error: AnswerError | null, nowMs: number): CompletionEnd {
  const kind = kindOf(code, error);
  const problem = problemOf(kind, code, error);
  if (kind === "transient" || kind === "rate_limited" || kind === "in_flight_budget")
    return { kind, problem, retryAfterMs: retryAfterOf(http, error, nowMs) };
  return kind === "refused" ? { kind, problem, content: "" } : { kind, problem };
}

function kindOf(code: number | null, error: AnswerError | null): ErrorKind {
  const metadata = error?.metadata ?? {};
  if (code === 402)
    return metadata.limit_source === "openrouter_in_flight_budget" ? "in_flight_budget" : "out_of_credit";
  if (code === 403) {
    if ("limit_source" in metadata) return "out_of_credit";
    // reasons, flagged_input: moderation; patterns: a guardrail of the account. What else answers 403 (a firewall before OpenRouter
    // that dislikes the words, a key without permission) is no ground to stop a run: an agent could write such words.
    const flagged = ["reasons", "flagged_input", "patterns"].some((key) => key in metadata);
    return flagged ? "refused" : "bad_request";
  }
  const known = code === null ? undefined : kindOfCode[code];
  return known ?? (code !== null && code >= 400 && code < 500 ? "bad_request" : "transient");
}

const transient = (problem: string, http: HttpAnswer, error: AnswerError | null, nowMs: number): CompletionEnd => ({
  kind: "transient",
  problem,
  retryAfterMs: retryAfterOf(http, error, nowMs),
});

const retryAfterOf = (http: HttpAnswer, error: AnswerError | null, nowMs: number) =>
  parseRetryAfterMs(http.retryAfter, error?.availability?.retry_after ?? null, nowMs);

// OpenRouter's own sentence helps the operator where the configuration is wrong. Elsewhere it may quote what was sent, and is left out.
const saysWhy: ReadonlySet<ErrorKind> = new Set(["bad_request", "no_endpoint", "unauthorized", "out_of_credit"]);

function problemOf(kind: ErrorKind, code: number | null, error: AnswerError | null): string {
  const type = error?.metadata.error_type;
  const facts = [code === null ? "error without a code" : `code ${code}`];
  if (typeof type === "string" && /^\w{1,60}$/.test(type)) facts.push(type);
  if (saysWhy.has(kind) && error?.message) facts.push(toPlainLine(error.message));
  return `${kind}: ${facts.join(", ")}`;
}

/** One line of at most 200 characters, without control characters, lone surrogates and anything that looks like a key. */
function toPlainLine(message: string): string {
  const line = message
    .slice(0, 1_000)
    .replace(/\bsk-[\w-]+/g, "[key]")
    .replace(/[\p{C}\p{Z}]+/gu, " ")
    .trim();
  return Array.from(line).slice(0, 200).join("");
}
