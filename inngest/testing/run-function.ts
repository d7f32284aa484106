import { InngestTestEngine, mockCtx } from "@inngest/test";
import type { InngestFunction } from "inngest";
import { vi } from "vitest";

export interface RanFunction {
  result: unknown;
  /** The ids of the steps of each function run, the function's own first: Inngest allows 1,000 in each. */
  steps: string[][];
  sleeps: unknown[];
}

/** Runs a function in Inngest's test engine, and the functions that it invokes in engines of their own, which the test engine alone does not. */
export async function runFunction(
  fn: InngestFunction.Any,
  event: { name: string; data: Record<string, unknown>; ts?: number },
): Promise<RanFunction> {
  const steps: string[][] = [];
  const sleeps: unknown[] = [];
  const run = async (each: InngestFunction.Any, data: Record<string, unknown>, name: string, ts: number) => {
    const ids = new Set<string>();
    const invoked = new Map<string, Promise<unknown>>();
    const engine = new InngestTestEngine({
      function: each,
      events: [{ name, data, ts }],
      transformCtx(raw) {
        const ctx = mockCtx(raw);
        const { run: runStep, sleep } = ctx.step;
        const note = (id: string) => ids.add(id);
        ctx.step.run = vi.fn((id: string, ...rest: unknown[]) => {
          note(id);
          return Reflect.apply(runStep, ctx.step, [id, ...rest]);
        }) as typeof runStep;
        ctx.step.sleep = vi.fn(async (id: string, ms: unknown) => {
          if (!ids.has(id)) sleeps.push(ms);
          note(id);
        }) as unknown as typeof sleep;
        // The engine runs the function anew for every step: what was invoked is remembered by its id, as Inngest does.
        ctx.step.invoke = vi.fn(
          (id: string, call: { function: InngestFunction.Any; data: Record<string, unknown> }) => {
            note(id);
            const known = invoked.get(id) ?? run(call.function, call.data, "inngest/function.invoked", ts);
            invoked.set(id, known);
            return known;
          },
        ) as unknown as typeof ctx.step.invoke;
        return ctx;
      },
    });
    const { result, error } = await engine.execute();
    if (error) throw error;
    steps.push([...ids]);
    return JSON.parse(JSON.stringify(result ?? null)) as unknown;
  };
  const result = await run(fn, event.data, event.name, event.ts ?? Date.now());
  return { result, steps: steps.toReversed(), sleeps };
}
