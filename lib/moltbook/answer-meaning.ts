import type { ErrorCode } from "../errors";
import type { TextAnswer } from "./fetch-text";
import { isObject, type Json, type JsonObject, pick } from "./json";
import { parseJsonAnswer } from "./parse-json-answer";
import { readRetryHint } from "./retry-delay";

/** What an HTTP answer means: an answer to go on with (found, or gone: 404 in JSON), a failure that may pass, or one that will not. */
export type AnswerMeaning =
  | { kind: "found"; json: JsonObject }
  | { kind: "gone"; json: JsonObject }
  | { kind: "retry"; code: ErrorCode; what: string; hintMs: number | null }
  | { kind: "stop"; code: ErrorCode; what: string; hintMs: number | null };

const passing = new Set([408, 425]);

const saysDailyLimit = (body: Json): boolean =>
  isObject(body) &&
  [pick(body, "error"), pick(body, "message"), pick(body, "hint")]
    .flat()
    .some((text) => /limit reached/i.test(String(text)));

/** The status decides, not the `success` that some answers lack. A page of HTML, whatever its status, is the site failing, not speaking. */
export function readAnswerMeaning(answer: TextAnswer, nowMs: number): AnswerMeaning {
  const { status, headers } = answer;
  const isJson = /json/i.test(headers.get("content-type") ?? "json");
  const json = isJson ? parseJsonAnswer(answer.text) : null;
  const hintMs = () => readRetryHint(headers, json, nowMs);
  if (status === 429) {
    if (saysDailyLimit(json)) {
      return {
        kind: "stop",
        code: "source_daily_limit",
        what: "says that the daily limit is reached",
        hintMs: hintMs(),
      };
    }
    return { kind: "retry", code: "source_rate_limited", what: "answers 429, too many requests", hintMs: hintMs() };
  }
  if (status >= 500 || passing.has(status)) {
    const told = headers.has("retry-after") ? hintMs() : null;
    return { kind: "retry", code: "source_unavailable", what: `answers ${status}`, hintMs: told };
  }
  if (status === 404 || status === 410 || (status >= 200 && status < 300)) {
    if (json) return { kind: status < 300 ? "found" : "gone", json };
    const what = isJson
      ? `answers ${status} with JSON that is cut or broken`
      : `answers ${status} with something other than JSON`;
    return { kind: "retry", code: "source_malformed", what, hintMs: null };
  }
  const why = status === 401 ? ": the endpoint wants a key, or refuses ours" : "";
  return { kind: "stop", code: "source_refused", what: `answers ${status}${why}`, hintMs: null };
}
