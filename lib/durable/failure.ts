import { type ErrorCode, errorCodes, ObservatoryError } from "../errors";

/** An error as JSON: what a step or a job gives back in place of throwing, so that every engine carries it alike. */
export type Failure = {
  /** null: not one of the expected errors. */
  code: ErrorCode | null;
  message: string;
  isRetryable: boolean;
  retryAfterMs: number | null;
  details: { [key: string]: string | number | boolean | null };
};

/** An error that is none of the expected ones, after its way through an engine. Its stack stands in the process's own output. */
export class UnexpectedError extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "UnexpectedError";
  }
}

/**
 * An unexpected error is tried again (most are a lost connection) and told without its message, which may hold what an agent wrote
 * or what a driver put into it: the whole of it goes to the process's own error output.
 */
export function toFailure(error: unknown): Failure {
  if (error instanceof ObservatoryError)
    return {
      code: error.code,
      message: error.message,
      isRetryable: error.retry.kind !== "never",
      retryAfterMs: error.retryAfterMs,
      details: error.details,
    };
  if (error instanceof UnexpectedError)
    return { code: null, message: error.message, isRetryable: true, retryAfterMs: null, details: {} };
  console.error(error);
  const name = error instanceof Error ? error.name.replace(/[^\w.]/g, "").slice(0, 60) : typeof error;
  return {
    code: null,
    message: `An unexpected error (${name}) ended this step; its details are in the worker's error output.`,
    isRetryable: true,
    retryAfterMs: null,
    details: {},
  };
}

export function fromFailure(failure: Failure): ObservatoryError | UnexpectedError {
  if (failure.code === null) return new UnexpectedError(failure.message);
  return new ObservatoryError(failure.code, failure.message, {
    retryAfterMs: failure.retryAfterMs,
    details: failure.details,
  });
}

/** What a child of fanOut reported. `code` is the code of an expected error, else "unexpected". */
export function fromOutcome(outcome: { error: string; code: string }): ObservatoryError | UnexpectedError {
  const code = errorCodes.find((known) => known === outcome.code);
  return code === undefined ? new UnexpectedError(outcome.error) : new ObservatoryError(code, outcome.error);
}
