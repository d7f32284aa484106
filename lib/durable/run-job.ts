import type { Durable, Job, Json, Outcome } from "./durable";
import { toFailure } from "./failure";

/** What a process can run, by name. */
export type Jobs = ReadonlyMap<string, Job<Json, Json>>;

/** A job's registration forgets its types: engines carry JSON, and the job's own input type is what its callers are checked by. */
export function registerJobs(jobs: readonly Job<never, Json>[]): Jobs {
  return new Map(jobs.map((job) => [job.name, job as unknown as Job<Json, Json>]));
}

/**
 * A job's end as JSON: an error becomes an outcome, so that one failed child never ends its siblings. `isEnginesOwn` tells the errors
 * by which an engine stops or moves a run, which are not the job's and go on up.
 */
export async function runJob<I extends Json, O extends Json>(
  job: Job<I, O>,
  durable: Durable,
  input: I,
  isEnginesOwn: (error: unknown) => boolean = () => false,
): Promise<Outcome<O>> {
  try {
    return { ok: true, value: await job.run(durable, input) };
  } catch (error) {
    if (isEnginesOwn(error)) throw error;
    const failure = toFailure(error);
    return { ok: false, error: failure.message, code: failure.code ?? "unexpected" };
  }
}
