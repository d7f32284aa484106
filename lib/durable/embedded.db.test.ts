import { type ChildProcess, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { aDatabase } from "../../test/test-database";
import { describeDurableContract, type EngineUnderTest } from "./contract/contract";
import type { Order } from "./contract/embedded-process";
import type { Json, Outcome } from "./durable";

describe("the embedded engine, in a process of its own", () => {
  let worker: ChildProcess;
  let engine: EngineUnderTest;

  beforeEach(async () => {
    const { url } = await aDatabase();
    worker = await launch(url);
    engine = {
      async start(jobName, input) {
        const id = randomUUID();
        await ask(worker, { id, begin: { jobName, input } });
        return { end: async () => (await ask(worker, { id, end: true })) as Outcome<Json> };
      },
      async crash() {
        await kill(worker);
        worker = await launch(url);
      },
    };
  });
  afterEach(() => kill(worker));

  describeDurableContract(() => engine);

  test("a full hour calls the schedule's work once, with its time", async () => {
    const hours = (await ask(worker, { id: "hour", hour: true })) as string[];
    expect(hours).toHaveLength(1);
    expect(Number.isNaN(Date.parse(hours[0] ?? ""))).toBe(false);
  });
});

async function launch(databaseUrl: string): Promise<ChildProcess> {
  const child = fork("lib/durable/contract/embedded-process.ts", [databaseUrl], {
    execArgv: ["--disable-warning=DeprecationWarning", "--import", "tsx"],
  });
  await answer(child, "launched");
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
}

function ask(child: ChildProcess, order: Order): Promise<unknown> {
  const answered = answer(child, order.id);
  child.send(order);
  return answered;
}

function answer(child: ChildProcess, id: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const listen = (message: { id: string; outcome?: unknown }) => {
      if (message.id !== id) return;
      child.off("message", listen);
      resolve(message.outcome);
    };
    child.on("message", listen);
    child.once("exit", (code) => reject(new Error(`The engine's process ended (${code}) before it answered.`)));
  });
}
