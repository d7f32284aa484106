import { setTimeout as wait } from "node:timers/promises";
import { explain } from "../process/failure.mjs";
import type { Service } from "../process/service.mjs";
import { say } from "../process/step.mjs";

/** A worker that ends by itself is started again: after 1 s, then 2, 4, … up to 60; from the beginning once one has lived a minute. */
export async function keepWorker(start: () => Promise<Service>): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController();
  let service: Service | null = await start();
  let failures = 0;

  const loop = (async () => {
    let born = Date.now();
    while (!stopping.signal.aborted) {
      const how = service ? await service.exited : "it could not be started";
      if (stopping.signal.aborted) return;
      failures = Date.now() - born > 60_000 ? 1 : failures + 1;
      const seconds = Math.min(60, 2 ** (failures - 1));
      say(`The worker ended (${how}); it is started again in ${seconds} s. Its log: .data/logs/worker.log`);
      const aborted = await wait(seconds * 1000, false, { signal: stopping.signal }).catch(() => true);
      if (aborted) return;
      born = Date.now();
      service = await start().catch((error: unknown) => {
        say(explain(error) ?? String(error));
        return null;
      });
    }
  })();

  return {
    async stop() {
      stopping.abort();
      await service?.stop(4_000);
      await loop;
      // One that was being started while we asked is there now.
      await service?.stop(1_000);
    },
  };
}
