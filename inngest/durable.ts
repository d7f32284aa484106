import type { InngestFunction } from "inngest";
import type { Durable, Job, Json, Outcome } from "../lib/durable/durable";

/** What the adapter uses of Inngest's step tools. */
export interface Steps {
  run<T>(id: string, work: () => Promise<T>): Promise<T>;
  sleep(id: string, ms: number): Promise<void>;
  invoke(id: string, call: { function: InngestFunction.Any; data: { [key: string]: Json } }): Promise<unknown>;
}

/** Which function runs a job as a child. */
export type Targets = Readonly<Record<string, InngestFunction.Any>>;

/**
 * The seam over Inngest. Children are invocations of functions of their own, in windows of `concurrency`: Inngest's own limit is fixed when the
 * function is registered, and the operator's setting is not.
 */
export function createInngestDurable(steps: Steps, engineRunId: string, targets: Targets): Durable {
  return {
    engine: "inngest",
    engineRunId,
    step: (id, work) => steps.run(id, work),
    async sleep(id, ms) {
      // Inngest waits a second at least.
      if (ms > 0) await steps.sleep(id, ms);
    },
    async fanOut<I extends Json, O extends Json>(
      id: string,
      job: Job<I, O>,
      inputs: I[],
      { concurrency }: { concurrency: number },
    ) {
      const target = targets[job.name];
      if (!target) throw new Error(`No function runs the job "${job.name}" as a child.`);
      const outcomes: Outcome<O>[] = [];
      for (let from = 0; from < inputs.length; from += concurrency) {
        const window = inputs.slice(from, from + concurrency).map(async (input, i): Promise<Outcome<O>> => {
          try {
            const data = { jobName: job.name, input };
            return (await steps.invoke(`${id} ${from + i}`, { function: target, data })) as Outcome<O>;
          } catch {
            // The child reports its errors as outcomes: what comes here is Inngest's, after its own attempts.
            return { ok: false, error: `A part of the run (${job.name}) was given up by Inngest.`, code: "unexpected" };
          }
        });
        outcomes.push(...(await Promise.all(window)));
      }
      return outcomes;
    },
  };
}
