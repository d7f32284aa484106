/** fetch hides what happened in a chain of causes. */
function* causes(error: unknown): Generator<Error & { code?: unknown }> {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) yield at;
}

// No connection came about, so nothing was sent, and nothing can have been charged.
const beforeSending = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

export const wasNotSent = (error: unknown): boolean =>
  [...causes(error)].some((e) => typeof e.code === "string" && beforeSending.has(e.code));

export const isRedirect = (error: unknown): boolean =>
  [...causes(error)].some((e) => e.message === "unexpected redirect");
