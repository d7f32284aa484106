import { expect, test } from "vitest";
import { createLimiter } from "./create-limiter";

const aGate = () => {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
};
const settle = () => new Promise((resolve) => setImmediate(resolve));

test("lets in no more than its limit, in the order of asking", async () => {
  const limiter = createLimiter(2);
  const gates = [aGate(), aGate(), aGate()];
  const begun: number[] = [];
  const all = gates.map((gate, n) =>
    limiter.run(async () => {
      begun.push(n);
      await gate.opened;
    }),
  );
  await settle();
  expect(begun).toEqual([0, 1]);
  gates[1]?.open();
  await all[1];
  await settle();
  expect(begun).toEqual([0, 1, 2]);
  gates[0]?.open();
  gates[2]?.open();
  await Promise.all(all);
  expect(limiter.running).toBe(0);
});

test("a work that fails gives its place free and its error to whoever asked", async () => {
  const limiter = createLimiter(1);
  await expect(limiter.run(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await limiter.run(async () => "next")).toBe("next");
});

test("a raised limit lets in who waits", async () => {
  const limiter = createLimiter(1);
  const gate = aGate();
  const begun: number[] = [];
  const work = (n: number) => async () => {
    begun.push(n);
    await gate.opened;
  };
  const all = [limiter.run(work(0)), limiter.run(work(1))];
  await settle();
  limiter.setLimit(2);
  await settle();
  expect(begun).toEqual([0, 1]);
  gate.open();
  await Promise.all(all);
});

test("draining ends when what runs has ended, and lets in nothing more", async () => {
  const limiter = createLimiter(1);
  const gate = aGate();
  const begun: number[] = [];
  void limiter.run(async () => {
    begun.push(0);
    await gate.opened;
  });
  void limiter.run(async () => {
    begun.push(1);
  });
  await settle();
  const drained = limiter.drain();
  gate.open();
  await drained;
  await settle();
  expect(begun).toEqual([0]);
});
