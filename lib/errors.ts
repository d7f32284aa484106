/** Every way in which the observatory expects to fail. A new code is added here, and translated at the two edges (HTTP, engine). */
export const errorCodes = [
  "bad_request",
  "unauthenticated",
  "forbidden",
  "not_found",
  "conflict",
  "too_many_attempts",
  "configuration",
  "database_unavailable",
  "source_unavailable",
  "source_rate_limited",
  "source_daily_limit",
  "source_refused",
  "source_malformed",
  "model_unavailable",
  "model_rate_limited",
  "model_refused_request",
  "model_unauthorized",
  "model_out_of_credit",
  "model_malformed",
  "dump_unreadable",
  "run_active",
  "run_cancelled",
  "task_time_limit",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** What an engine may do about an error: `never` again, `later` (policy decides when), or not before `retryAfterMs`. */
export type Retry = { kind: "never" } | { kind: "later" } | { kind: "after"; retryAfterMs: number };

const retryable: ReadonlySet<ErrorCode> = new Set([
  "database_unavailable",
  "source_unavailable",
  "source_rate_limited",
  "source_malformed",
  "model_unavailable",
  "model_rate_limited",
  "model_malformed",
]);

/** The one class of expected errors. The message is one clear sentence that may be shown to a person: no secret, no agent's text. */
export class ObservatoryError extends Error {
  readonly code: ErrorCode;
  readonly retryAfterMs: number | null;
  /** Ids and numbers that help to find the matter; never bodies. */
  readonly details: Record<string, string | number | boolean | null>;

  constructor(
    code: ErrorCode,
    message: string,
    options: { cause?: unknown; retryAfterMs?: number | null; details?: ObservatoryError["details"] } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "ObservatoryError";
    this.code = code;
    this.retryAfterMs = options.retryAfterMs ?? null;
    this.details = options.details ?? {};
  }

  get retry(): Retry {
    if (!retryable.has(this.code)) return { kind: "never" };
    return this.retryAfterMs === null ? { kind: "later" } : { kind: "after", retryAfterMs: this.retryAfterMs };
  }
}
