import { randomUUID } from "node:crypto";
import { ObservatoryError } from "../errors";
import { isDatabaseUnavailable } from "./is-database-unavailable";
import { problemStatus } from "./problem-status";

/** RFC 9457 problem details. `code` says which error in a word; `fields` is there where the body of the request was wrong. */
export interface Problem {
  type: "about:blank";
  title: string;
  status: number;
  detail: string;
  code: string;
  fields?: Record<string, string>;
  /** Present for errors that we did not expect: the log has the rest under it. */
  errorId?: string;
}

/**
 * The HTTP edge of errors: an expected one becomes its status and sentence; anything else is a bug, is logged under an id, and the
 * answer tells nothing but the id.
 */
export function problem(error: unknown): Response {
  if (error instanceof ObservatoryError) return expected(error);
  if (isDatabaseUnavailable(error))
    return expected(new ObservatoryError("database_unavailable", "The database does not answer at the moment."));
  const errorId = randomUUID();
  console.error(`Unexpected error ${errorId}`, error);
  return answer({
    type: "about:blank",
    title: "Internal Server Error",
    status: 500,
    detail: `Something went wrong on our side. The log has it under ${errorId}.`,
    code: "internal",
    errorId,
  });
}

function expected(error: ObservatoryError): Response {
  const [status, title] = problemStatus[error.code];
  const body: Problem = { type: "about:blank", title, status, detail: error.message, code: error.code };
  if (error.code === "bad_request" && Object.keys(error.details).length > 0)
    body.fields = Object.fromEntries(Object.entries(error.details).map(([field, says]) => [field, String(says)]));
  const headers: Record<string, string> =
    error.retryAfterMs === null ? {} : { "retry-after": String(Math.ceil(error.retryAfterMs / 1_000)) };
  return answer(body, headers);
}

const answer = (body: Problem, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), {
    status: body.status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store", ...headers },
  });
