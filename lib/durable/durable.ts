/** What JSON can carry: everything that a step returns or a job receives is stored by the engine and read back. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A named piece of work that an engine can run as a child of its own. Registered once per process, by name. */
export interface Job<I extends Json, O extends Json> {
  readonly name: string;
  run(durable: Durable, input: I): Promise<O>;
}

export type Outcome<O> = { ok: true; value: O } | { ok: false; error: string; code: string };

/**
 * The seam to the engine (inngest, embedded, inline). Results are ids, cursors and counts, never bodies. `work` may run again when its
 * answer was lost, so what it writes must be idempotent.
 */
export interface Durable {
  readonly engine: "inngest" | "embedded" | "inline";
  /** The engine's own id of this run, for links to its UI; null where it has none. */
  readonly engineRunId: string | null;
  /** Runs `work` once and remembers its JSON result: after a crash the run goes on behind it. Ids are unique within a run. No retry here. */
  step<T extends Json>(id: string, work: () => Promise<T>): Promise<T>;
  /** Waits durably: a restart does not start the wait anew. */
  sleep(id: string, ms: number): Promise<void>;
  /** Runs `job` once for each input as durable children, at most `concurrency` at once; outcomes in the order of the inputs. */
  fanOut<I extends Json, O extends Json>(
    id: string,
    job: Job<I, O>,
    inputs: I[],
    options: { concurrency: number },
  ): Promise<Outcome<O>[]>;
}
