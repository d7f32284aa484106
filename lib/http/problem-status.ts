import type { ErrorCode } from "../errors";

/** The HTTP status of each expected error, with the phrase that RFC 9110 gives it. A new code does not compile until it has one. */
export const problemStatus = {
  bad_request: [400, "Bad Request"],
  unauthenticated: [401, "Unauthorized"],
  forbidden: [403, "Forbidden"],
  not_found: [404, "Not Found"],
  conflict: [409, "Conflict"],
  run_active: [409, "Conflict"],
  run_cancelled: [409, "Conflict"],
  too_many_attempts: [429, "Too Many Requests"],
  configuration: [500, "Internal Server Error"],
  database_unavailable: [503, "Service Unavailable"],
  source_unavailable: [502, "Bad Gateway"],
  source_rate_limited: [503, "Service Unavailable"],
  source_daily_limit: [503, "Service Unavailable"],
  source_refused: [502, "Bad Gateway"],
  source_malformed: [502, "Bad Gateway"],
  model_unavailable: [502, "Bad Gateway"],
  model_rate_limited: [503, "Service Unavailable"],
  model_refused_request: [502, "Bad Gateway"],
  model_unauthorized: [502, "Bad Gateway"],
  model_out_of_credit: [503, "Service Unavailable"],
  model_malformed: [502, "Bad Gateway"],
  dump_unreadable: [500, "Internal Server Error"],
  task_time_limit: [504, "Gateway Timeout"],
} as const satisfies Record<ErrorCode, readonly [number, string]>;
