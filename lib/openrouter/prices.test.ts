import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parsePrices } from "./parse-prices";
import { defaultCeiling, worstCaseUsd } from "./price-ceiling";
import { createPrices } from "./prices";

const model = (id: string, prompt: unknown, completion: unknown, more: object = {}) => ({
  id,
  pricing: { prompt, completion, ...more },
});

describe("the price list", () => {
  test("is read as USD per token, with half as much again for dearer providers", () => {
    const prices = parsePrices({ data: [model("a/b", "0.0000005", "3e-6", { request: "0.01" })] });
    const ceiling = prices.get("a/b");
    expect(ceiling?.promptUsd).toBeCloseTo(0.75e-6, 12);
    expect(ceiling?.completionUsd).toBeCloseTo(4.5e-6, 12);
    expect(ceiling?.requestUsd).toBeCloseTo(0.015, 12);
  });

  test("counts what a provider may charge instead: writing to a cache, reasoning", () => {
    const prices = parsePrices({
      data: [model("a/b", "0.000001", "0.000002", { input_cache_write: "0.000002", internal_reasoning: "0.00001" })],
    });
    expect(prices.get("a/b")?.promptUsd).toBeCloseTo(3e-6, 12);
    expect(prices.get("a/b")?.completionUsd).toBeCloseTo(15e-6, 12);
  });

  test.each([["-1"], [""], [null], ["cheap"], [-3], ["NaN"]])(
    "leaves out a model whose price is %j, and keeps its neighbours",
    (bad) => {
      const prices = parsePrices({ data: [model("bad/x", bad, "1"), null, "?", model("good/x", "0", "0")] });
      expect([...prices.keys()]).toEqual(["good/x"]);
    },
  );
});

test("the worst case of a call counts every byte as a token and the whole answer length", () => {
  const ceiling = { promptUsd: 1e-6, completionUsd: 1e-5, requestUsd: 0.001, isKnown: true };
  const call = {
    model: "a/b",
    messages: [{ role: "user" as const, content: "ü".repeat(1_000) }],
    maxTokens: 1_000,
    temperature: 0,
    seed: 1,
    schema: { name: "v", schema: {} },
  };
  expect(worstCaseUsd(ceiling, call)).toBeGreaterThan(0.001 + 2_000 * 1e-6 + 1_000 * 1e-5);
  expect(worstCaseUsd(ceiling, call)).toBeLessThan(0.001 + 2_700 * 1e-6 + 1_000 * 1e-5);
});

describe("prices over HTTP", () => {
  let asked = 0;
  let answer: { status: number; body: string } = { status: 200, body: "" };
  const server = createServer((_, response) => {
    asked += 1;
    response.writeHead(answer.status, { "content-type": "application/json" }).end(answer.body);
  });
  let now = 0;
  const open = () =>
    createPrices({
      baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      apiKey: "sk-test",
      now: () => now,
    });
  const list = (price: string) => ({ status: 200, body: JSON.stringify({ data: [model("a/b", price, price)] }) });

  beforeEach(async () => {
    asked = 0;
    now = 0;
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  test("are read once, however many ask, and again after an hour", async () => {
    answer = list("0.000001");
    const prices = open();
    await Promise.all(Array.from({ length: 20 }, () => prices.getCeiling("a/b")));
    expect((await prices.getCeiling("a/b")).promptUsd).toBe(1.5e-6);
    expect(asked).toBe(1);
    answer = list("0.000002");
    now = 3_600_000;
    expect((await prices.getCeiling("a/b")).promptUsd).toBe(3e-6);
    expect(asked).toBe(2);
  });

  test("keep the last list when it cannot be read anew, and try again after a minute", async () => {
    answer = list("0.000001");
    const prices = open();
    await prices.getCeiling("a/b");
    answer = { status: 500, body: "<html>" };
    now = 3_600_000;
    expect((await prices.getCeiling("a/b")).promptUsd).toBe(1.5e-6);
    await prices.getCeiling("a/b");
    expect(asked).toBe(2);
    now += 60_000;
    await prices.getCeiling("a/b");
    expect(asked).toBe(3);
  });

  test("are the dear default for an unknown model, and without any list", async () => {
    answer = list("0.000001");
    expect(await open().getCeiling("c/d")).toEqual(defaultCeiling);
    answer = { status: 200, body: '{"data":' };
    expect(await open().getCeiling("a/b")).toEqual(defaultCeiling);
  });
});
