import { appendFile, readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { ObservatoryError } from "../../errors";
import type { Durable, Job, Json } from "../durable";
import { withRetries } from "../with-retries";

/** Every piece of work writes one line into this file when it has an effect: what the contract counts. */
type Noted = { effects: string };
const note = (effects: string, line: string) => appendFile(effects, `${line}\n`);

const steps: Job<Noted & { holdMs: number }, Json> = {
  name: "contract_steps",
  async run(durable, { effects, holdMs }) {
    const first = await durable.step("first", async () => {
      await note(effects, "first");
      return { text: "é\u2028😀", list: [1, null, true], nested: { empty: {} } };
    });
    const second = await durable.step("second", async () => {
      await note(effects, "second begins");
      await sleep(holdMs);
      await note(effects, "second");
      return 2;
    });
    return { first, second };
  },
};

const sleeper: Job<Noted & { ms: number }, Json> = {
  name: "contract_sleep",
  async run(durable, { effects, ms }) {
    await durable.step("before", async () => {
      await note(effects, "before");
      return null;
    });
    await durable.sleep("wait", ms);
    return durable.step("after", async () => {
      await note(effects, "after");
      return "slept";
    });
  },
};

const child: Job<Noted & { n: number; holdMs: number }, number> = {
  name: "contract_child",
  async run(durable, { effects, n, holdMs }) {
    return durable.step("work", async () => {
      await note(effects, `+${n}`);
      await sleep(holdMs);
      await note(effects, `-${n}`);
      return n * n;
    });
  },
};

const failing: Job<{ n: number }, number> = {
  name: "contract_failing_child",
  async run(_durable, { n }) {
    if (n === 1) throw new ObservatoryError("model_unauthorized", "The key was refused.");
    return n;
  },
};

const parent: Job<Noted & { count: number; concurrency: number; holdMs: number }, Json> = {
  name: "contract_parent",
  async run(durable, { effects, count, concurrency, holdMs }) {
    const inputs = Array.from({ length: count }, (_, n) => ({ effects, n, holdMs }));
    return durable.fanOut("children", child, inputs, { concurrency });
  },
};

const failingParent: Job<null, Json> = {
  name: "contract_failing_parent",
  run: (durable) => durable.fanOut("children", failing, [{ n: 0 }, { n: 1 }, { n: 2 }], { concurrency: 3 }),
};

const retrying: Job<Noted & { failures: number; retries: number }, Json> = {
  name: "contract_retries",
  async run(durable: Durable, { effects, failures, retries }) {
    const policy = { retries, delaySeconds: 0, exponential: false, maxDelaySeconds: 0 };
    return withRetries(durable, "shaky", policy, async () => {
      await note(effects, "attempt");
      // Counted outside the run: an engine may run what lies around its steps again for each of them.
      const attempts = (await readFile(effects, "utf8")).trim().split("\n").length;
      if (attempts <= failures) throw new ObservatoryError("source_unavailable", "The site is down.");
      return attempts;
    });
  },
};

export const contractJobs = [steps, sleeper, child, failing, parent, failingParent, retrying];
