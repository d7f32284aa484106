import { afterEach, describe, expect, test } from "vitest";
import type { Fault } from "../../demo/model/faults";
import { type ModelServer, type ModelServerOptions, startModelServer } from "../../demo/model/start-model-server";
import { complete } from "./complete";
import { createPrices } from "./prices";

const servers: ModelServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});
async function open(options: ModelServerOptions = {}) {
  const server = await startModelServer(options);
  servers.push(server);
  const call = (over: { signal?: AbortSignal; timeoutMs?: number; apiKey?: string; baseUrl?: string } = {}) =>
    complete(
      {
        model: "observatory/stand-in-1",
        messages: [{ role: "user", content: "hello" }],
        maxTokens: 500,
        temperature: 0,
        seed: 1,
        schema: { name: "verdict", schema: { type: "object" } },
        ceiling: null,
      },
      { baseUrl: server.url, apiKey: "sk-or-v1-test", timeoutMs: 5_000, ...over },
      over.signal ?? new AbortController().signal,
    );
  return { server, call };
}
const withFault = (fault: Fault) => open({ fault: () => fault });

/** What every fault of the model server means to the client: the error table over real HTTP. */
const faults: [string, Fault, object][] = [
  ["HTTP 400", { kind: "status", status: 400 }, { kind: "bad_request", chargedUsd: 0 }],
  ["HTTP 401", { kind: "status", status: 401 }, { kind: "unauthorized", chargedUsd: 0 }],
  [
    "HTTP 402 for the budget in flight",
    { kind: "status", status: 402, metadata: { limit_source: "openrouter_in_flight_budget" }, retryAfter: "2" },
    { kind: "in_flight_budget", retryAfterMs: 2_000, chargedUsd: 0 },
  ],
  ["HTTP 402", { kind: "status", status: 402 }, { kind: "out_of_credit", chargedUsd: 0 }],
  [
    "HTTP 403 by moderation",
    { kind: "status", status: 403, metadata: { reasons: ["violence"], flagged_input: "…" } },
    { kind: "refused", chargedUsd: 0 },
  ],
  [
    "HTTP 403 by a limit",
    { kind: "status", status: 403, metadata: { limit_source: "openrouter_key_limit" } },
    { kind: "out_of_credit" },
  ],
  ["HTTP 404", { kind: "status", status: 404 }, { kind: "no_endpoint" }],
  ["HTTP 429", { kind: "status", status: 429, retryAfter: "7" }, { kind: "rate_limited", retryAfterMs: 7_000 }],
  ...[408, 500, 502, 503, 504, 524, 529].map((status): [string, Fault, object] => [
    `HTTP ${status}`,
    { kind: "status", status, retryAfter: "1" },
    { kind: "transient", retryAfterMs: 1_000, chargedUsd: null },
  ]),
  ["an error with status 200", { kind: "error_in_200", code: 429 }, { kind: "rate_limited", chargedUsd: null }],
  ["an error in the choice", { kind: "error_in_choice", code: 502 }, { kind: "transient" }],
  ["HTML with status 200", { kind: "html" }, { kind: "transient", status: 200 }],
  ["HTML with status 502", { kind: "status", status: 502, body: "<html>" }, { kind: "transient", status: 502 }],
  ["JSON cut in the middle", { kind: "cut_json" }, { kind: "transient" }],
  ["a reset connection", { kind: "reset" }, { kind: "transient", status: null, chargedUsd: null }],
  ["no cost", { kind: "content", content: "{}" }, { kind: "answer" }],
];

describe("a call to OpenRouter", () => {
  test.each(faults)("knows %s", async (_, fault, expected) => {
    const { call } = await withFault(fault);
    expect(await call()).toMatchObject(expected);
  });

  test("tells content, model, provider, tokens, cost and time of an answer", async () => {
    const { call } = await open();
    const completion = await call();
    expect(completion).toMatchObject({
      kind: "answer",
      finishReason: "stop",
      model: "observatory/stand-in-1",
      provider: "Observatory",
      usage: { promptTokens: 2, cachedTokens: 0 },
    });
    expect(completion.chargedUsd).toBeGreaterThan(0);
    expect(completion.usage?.costUsd).toBe(completion.chargedUsd);
    expect(completion.latencyMs).toBeGreaterThanOrEqual(0);
  });

  test("sends the key as a header, and nowhere else", async () => {
    const { call, server } = await open();
    await call();
    expect(server.requests[0]?.authorization).toBe("Bearer sk-or-v1-test");
    expect(JSON.stringify(server.requests[0]?.body)).not.toContain("sk-or-v1-test");
  });

  test("gives up after its time, and says so", async () => {
    const { call } = await withFault({ kind: "hang" });
    expect(await call({ timeoutMs: 30 })).toMatchObject({
      kind: "transient",
      problem: expect.stringContaining("timeout"),
      chargedUsd: null,
    });
  });

  test("throws the caller's reason when the caller gives up", async () => {
    const { call } = await withFault({ kind: "hang" });
    const controller = new AbortController();
    const calling = call({ signal: controller.signal });
    controller.abort(new Error("the run was cancelled"));
    await expect(calling).rejects.toThrow("the run was cancelled");
    await expect(call({ signal: controller.signal })).rejects.toThrow("the run was cancelled");
  });

  test("knows that nothing was charged where no connection came about", async () => {
    const { call, server } = await open();
    await server.close();
    expect(await call()).toMatchObject({ kind: "transient", chargedUsd: 0, status: null });
  });

  test("follows no redirect: the configuration is wrong", async () => {
    const { call } = await withFault({ kind: "redirect" });
    await expect(call()).rejects.toMatchObject({ code: "configuration" });
  });

  test("does not name a malformed key in the error", async () => {
    const { call } = await open();
    const error = await call({ apiKey: "sk-or-v1-secret\nnext line" }).catch((e: unknown) => e);
    expect(error).toMatchObject({ code: "configuration" });
    expect(String(error instanceof Error && [error.message, error.stack, error.cause])).not.toContain("secret");
  });

  test("does not read an answer without end", async () => {
    const { call } = await withFault({ kind: "content", content: "x".repeat(4_100_000) });
    expect(await call()).toMatchObject({ kind: "transient", problem: expect.stringContaining("4 MB") });
  });
});

test("the model server tells prices that the client understands", async () => {
  const { server } = await open();
  const ceiling = await createPrices({ baseUrl: server.url, apiKey: "k", now: () => 0 }).getCeiling(
    "observatory/stand-in-1",
  );
  expect(ceiling.isKnown).toBe(true);
  expect(ceiling.promptUsd).toBeCloseTo(0.075e-6, 12);
});
