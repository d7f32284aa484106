import { setTimeout as sleep } from "node:timers/promises";
import type { Durable, Json } from "./durable";
import { mapLimited } from "./map-limited";
import { runJob } from "./run-job";

/**
 * The engine of the foreground command: runs everything here and now and remembers nothing; after a crash the operator starts it again,
 * and what was stored is not done twice. Results pass through JSON, so that nothing works here that fails under the other engines.
 */
export function createInlineDurable(): Durable {
  const seen = new Set<string>();
  const once = (id: string) => {
    if (seen.has(id)) throw new Error(`Step id "${id}" was used twice in one run.`);
    seen.add(id);
  };
  return {
    engine: "inline",
    engineRunId: null,
    async step(id, work) {
      once(id);
      return throughJson(await work());
    },
    async sleep(id, ms) {
      once(id);
      await sleep(ms);
    },
    async fanOut(id, job, inputs, { concurrency }) {
      once(id);
      return mapLimited(inputs, concurrency, async (input) =>
        throughJson(await runJob(job, createInlineDurable(), throughJson(input))),
      );
    },
  };
}

const throughJson = <T extends Json>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
