import { type ChildProcess, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { createServer } from "node:net";
import { Inngest } from "inngest";
import { afterAll, beforeAll, describe, test } from "vitest";
import { describeDurableContract, type EngineUnderTest } from "../lib/durable/contract/contract";
import type { Json, Outcome } from "../lib/durable/durable";
import { createContractFunctions } from "./testing/contract-functions";
import { runFunction } from "./testing/run-function";

describe("the adapter to Inngest, in its test engine", () => {
  const { run } = createContractFunctions(new Inngest({ id: "contract", isDev: true }), async () => {});
  describeDurableContract(() => ({
    crash: null,
    async start(jobName, input) {
      const ended = runFunction(run, { name: "contract/run", data: { id: randomUUID(), jobName, input } });
      return { end: async () => (await ended).result as Outcome<Json> };
    },
  }));
});

const serverUrl = process.env.INNGEST_TEST_URL;
if (!serverUrl) test.skip("the adapter on a real Inngest server: set INNGEST_TEST_URL to the address of one");
else
  describe("the adapter to Inngest, on a real server", { timeout: 180_000 }, () => {
    const ended = new Map<string, Json>();
    const waiting = new Map<string, (outcome: Json) => void>();
    let served: ChildProcess;
    let port = 0;

    const launch = async () => {
      const child = fork("inngest/testing/contract-process.ts", [serverUrl, String(port)], {
        execArgv: ["--import", "tsx"],
      });
      await new Promise<void>((resolve, reject) => {
        child.once("exit", (code) => reject(new Error(`The served process ended (${code}).`)));
        child.on("message", ({ id, outcome }: { id: string; outcome: Json }) => {
          if (id === "launched") return resolve();
          ended.set(id, outcome);
          waiting.get(id)?.(outcome);
        });
      });
      return child;
    };
    const kill = async () => {
      const gone = new Promise((resolve) => served.once("exit", resolve));
      served.kill("SIGKILL");
      await gone;
    };
    beforeAll(async () => {
      port = await freePort();
      served = await launch();
    });
    afterAll(kill);

    const engine: EngineUnderTest = {
      async start(jobName, input) {
        const id = randomUUID();
        await fetch(`${serverUrl}/e/test`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ name: "contract/run", data: { id, jobName, input } }),
        });
        return {
          end: () =>
            new Promise<Outcome<Json>>((resolve) => {
              const done = (outcome: Json) => resolve(outcome as unknown as Outcome<Json>);
              const known = ended.get(id);
              if (known === undefined) waiting.set(id, done);
              else done(known);
            }),
        };
      },
      async crash() {
        await kill();
        served = await launch();
      },
    };
    describeDurableContract(() => engine);
  });

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
