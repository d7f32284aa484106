import type { Durable, Job, Json } from "./durable";
import { fromOutcome } from "./failure";

/** Runs a job as one durable child, with a count of steps of its own, and gives its result or throws its error. */
export async function runChild<I extends Json, O extends Json>(
  durable: Durable,
  id: string,
  job: Job<I, O>,
  input: I,
): Promise<O> {
  const [outcome] = await durable.fanOut(id, job, [input], { concurrency: 1 });
  if (!outcome) throw new Error(`Child "${id}" gave no outcome.`);
  if (!outcome.ok) throw fromOutcome(outcome);
  return outcome.value;
}
