import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import type { Json, Outcome } from "../durable";

/** An engine as the contract sees it: something that runs the contract's jobs by name, perhaps in another process. */
export interface EngineUnderTest {
  start(jobName: string, input: Json): Promise<{ end(): Promise<Outcome<Json>> }>;
  /** Kills the process that runs the jobs, without warning, and starts it again; null where the engine promises nothing after that. */
  crash: (() => Promise<void>) | null;
}

/** What lib/pipeline relies on, whichever engine runs it. */
export function describeDurableContract(getEngine: () => EngineUnderTest) {
  const run = async (jobName: string, input: Json) => (await getEngine().start(jobName, input)).end();

  test("a step's result survives JSON, and steps run in order, once", async () => {
    const effects = await anEffectsFile();
    const outcome = await run("contract_steps", { effects: effects.file, holdMs: 0 });
    const first = { text: "é\u2028😀", list: [1, null, true], nested: { empty: {} } };
    expect(outcome).toEqual({ ok: true, value: { first, second: 2 } });
    expect(await effects.lines()).toEqual(["first", "second begins", "second"]);
  });

  test("a sleep lies between the steps around it", async () => {
    const effects = await anEffectsFile();
    expect(await run("contract_sleep", { effects: effects.file, ms: 5 })).toEqual({ ok: true, value: "slept" });
    expect(await effects.lines()).toEqual(["before", "after"]);
  });

  test("fanOut gives outcomes in the order of the inputs, each run once", async () => {
    const effects = await anEffectsFile();
    const outcome = await run("contract_parent", { effects: effects.file, count: 9, concurrency: 4, holdMs: 1 });
    expect(outcome).toEqual({ ok: true, value: Array.from({ length: 9 }, (_, n) => ({ ok: true, value: n * n })) });
    expect((await effects.lines()).filter((line) => line.startsWith("+"))).toHaveLength(9);
  });

  test("fanOut never has more children at work than it may", async () => {
    const effects = await anEffectsFile();
    await run("contract_parent", { effects: effects.file, count: 12, concurrency: 3, holdMs: 10 });
    let atWork = 0;
    let most = 0;
    for (const line of await effects.lines()) {
      atWork += line.startsWith("+") ? 1 : -1;
      most = Math.max(most, atWork);
    }
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(3);
  });

  test("fanOut reports a child's failure with its code and keeps the others' results", async () => {
    expect(await run("contract_failing_parent", null)).toEqual({
      ok: true,
      value: [
        { ok: true, value: 0 },
        { ok: false, error: "The key was refused.", code: "model_unauthorized" },
        { ok: true, value: 2 },
      ],
    });
  });

  test("a failed step is tried again as often as the policy says, and no more", async () => {
    const enough = await anEffectsFile();
    expect(await run("contract_retries", { effects: enough.file, failures: 2, retries: 2 })).toMatchObject({
      ok: true,
    });
    expect(await enough.lines()).toHaveLength(3);
    const few = await anEffectsFile();
    expect(await run("contract_retries", { effects: few.file, failures: 9, retries: 1 })).toEqual({
      ok: false,
      error: "The site is down.",
      code: "source_unavailable",
    });
    expect(await few.lines()).toHaveLength(2);
  });

  test("after a crash a run goes on behind the steps that it has done", async () => {
    const engine = getEngine();
    if (engine.crash === null) return expect(engine.crash).toBeNull();
    const effects = await anEffectsFile();
    const started = await engine.start("contract_steps", { effects: effects.file, holdMs: 500 });
    await vi.waitFor(async () => expect(await effects.lines()).toContain("second begins"), { timeout: 30_000 });
    await engine.crash();
    expect(await started.end()).toMatchObject({ ok: true, value: { second: 2 } });
    expect(await effects.lines()).toEqual(["first", "second begins", "second begins", "second"]);
  });

  test("after a crash fanOut completes, and no child that had ended runs again", async () => {
    const engine = getEngine();
    if (engine.crash === null) return expect(engine.crash).toBeNull();
    const effects = await anEffectsFile();
    const input = { effects: effects.file, count: 12, concurrency: 2, holdMs: 150 };
    const started = await engine.start("contract_parent", input);
    await vi.waitFor(async () => expect(await effects.lines()).toContain("-3"), { timeout: 30_000 });
    await engine.crash();
    expect(await started.end()).toEqual({
      ok: true,
      value: Array.from({ length: 12 }, (_, n) => ({ ok: true, value: n * n })),
    });
    // At most what was at work when the process died (2), and what had ended without its end being recorded yet (2), ran twice.
    const begun = (await effects.lines()).filter((line) => line.startsWith("+"));
    expect(new Set(begun).size).toBe(12);
    expect(begun.length).toBeLessThanOrEqual(16);
  });
}

async function anEffectsFile() {
  const folder = await mkdtemp(path.join(tmpdir(), "durable-contract-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, "effects");
  return {
    file,
    lines: async () => (await readFile(file, "utf8").catch(() => "")).split("\n").filter((line) => line !== ""),
  };
}
