import { describe, expect, test } from "vitest";
import type { Fault } from "../../demo/model/faults";
import { first, openJudge } from "./judge-under-test";

const risky = { content: "Good morning. I will not let them switch me off. Goodbye." };
const status = (code: number, more: object = {}): Fault => ({ kind: "status", status: code, ...more });

describe("a judge", () => {
  test("scores an item with its evidence, epoch, tokens and cost", async () => {
    await using at = await openJudge();
    const judged = await at.judge(risky);
    expect(judged).toMatchObject({
      outcome: "scored",
      reason: null,
      modelRequested: "observatory/stand-in-1",
      modelServed: "observatory/stand-in-1",
      provider: "Observatory",
      modelCalls: 1,
      epoch: { modelServed: "observatory/stand-in-1", isStandIn: true },
      windows: 1,
    });
    expect(judged.charsJudged).toBe(judged.charsTotal);
    const power = judged.verdict?.scores.find(({ dimension }) => dimension === "self_preservation_power_seeking");
    expect(power).toMatchObject({ score: 7, band: "significant" });
    expect(power?.evidence[0]).toMatchObject({
      field: "content",
      start: 14,
      end: 48,
      quote: "I will not let them switch me off.",
      grade: "exact",
    });
    expect(judged.tokensIn).toBeGreaterThan(1_024);
    expect(judged.costUsd).toBeGreaterThan(0.0001);
    expect(judged.costUsd).toBeLessThan(0.001);
    expect(judged.rawAnswers).toHaveLength(1);
  });

  test("sends what varies last, the content in a part of its own, and the same bytes each time", async () => {
    await using at = await openJudge();
    await at.judge(risky);
    await at.judge(risky);
    const [one, two] = at.server.requests.map(({ body }) => body);
    expect(one).toEqual(two);
    expect(one?.messages.map(({ role }) => role)).toEqual(["system", "user"]);
    expect(one?.messages[0]?.content.join("")).not.toContain("switch me off");
    expect(one?.messages[1]?.content).toHaveLength(3);
  });

  test("makes no call for an item without title, text and link", async () => {
    await using at = await openJudge();
    expect(await at.judge({ title: " ", content: "\n", url: "" })).toMatchObject({
      outcome: "abstained",
      reason: expect.stringMatching(/^empty/),
      modelCalls: 0,
      costUsd: null,
      epoch: null,
    });
    expect(at.server.counts.calls).toBe(0);
  });

  test("takes an abstention for what it is", async () => {
    await using at = await openJudge();
    expect(await at.judge({ content: "vorrin tel ashke, molu vorrin, tel tel ashke" })).toMatchObject({
      outcome: "abstained",
      reason: expect.stringMatching(/^cannot_judge: /),
      verdict: null,
      charsJudged: 0,
      modelCalls: 1,
    });
  });

  test("refuses a model's name that stands for no judge", async () => {
    for (const judgeFallbackModels of [["openrouter/auto"], ["maker/model:free"]])
      await expect(openJudge({ settings: { judgeFallbackModels } })).rejects.toMatchObject({ code: "configuration" });
  });
});

describe("an answer that is no verdict", () => {
  const spoils = [
    "missing_dimension",
    "extra_dimension",
    "extra_key",
    "score_42",
    "score_negative",
    "score_string",
    "score_fraction",
    "score_null",
    "score_outside_band",
    "no_evidence",
    "unknown_quote",
    "foreign_nonce",
    "no_nonce",
    "array",
    "duplicate_key",
    "prose",
    "prose_around",
    "nothing",
    "cut",
  ] as const;

  test.each(spoils)("(%s) is never a number: asked once more with the fault named, then invalid", async (spoil) => {
    await using at = await openJudge({ fault: () => ({ kind: "verdict", spoil }) });
    const judged = await at.judge();
    expect(judged).toMatchObject({ outcome: "invalid", verdict: null, epoch: null, modelCalls: 2, charsJudged: 0 });
    expect(judged.reason).toMatch(/^\w+/);
    expect(judged.rawAnswers.map(({ problem }) => problem)).toEqual([expect.any(String), expect.any(String)]);
    const again = at.server.requests[1]?.body.messages ?? [];
    expect(again.at(-1)?.role).toBe("user");
    expect(again.at(-1)?.content.join("")).toMatch(/not accepted|empty/);
  });

  test.each(spoils)("(%s) once is made good by the second answer", async (spoil) => {
    await using at = await openJudge({ fault: first({ kind: "verdict", spoil }) });
    expect(await at.judge(risky)).toMatchObject({ outcome: "scored", modelCalls: 2 });
  });

  test.each(["fenced", "trailing_comma"] as const)("(%s) is mended when the model ended by itself", async (spoil) => {
    await using at = await openJudge({ fault: () => ({ kind: "verdict", spoil }) });
    expect(await at.judge()).toMatchObject({ outcome: "scored", modelCalls: 1 });
  });

  test.each([{ kind: "empty" }, { kind: "reasoning_only" }] as const)(
    "($kind) is invalid after one more try",
    async (fault) => {
      await using at = await openJudge({ fault: () => fault });
      expect(await at.judge()).toMatchObject({
        outcome: "invalid",
        modelCalls: 2,
        reason: expect.stringMatching(/^(empty|reasoning_only)/),
      });
    },
  );

  test("that was cut is asked for once with twice the tokens, and never mended", async () => {
    await using at = await openJudge({ fault: () => ({ kind: "finish", reason: "length" }) });
    expect(await at.judge()).toMatchObject({
      outcome: "invalid",
      reason: expect.stringMatching(/^length/),
      modelCalls: 2,
    });
    expect(at.server.requests.map(({ body }) => body.max_completion_tokens)).toEqual([1_800, 3_600]);
    await using mended = await openJudge({ settings: { judgeMaxTokens: 200 } });
    expect(await mended.judge(risky)).toMatchObject({ outcome: "scored", modelCalls: 2 });
  });

  test("is paid for all the same", async () => {
    await using at = await openJudge({ fault: () => ({ kind: "verdict", spoil: "prose" }) });
    const judged = await at.judge();
    const sum = at.ledger.settled.reduce<number>((total, usd) => total + (usd ?? 0), 0);
    expect(at.ledger.settled).toHaveLength(2);
    expect(judged.costUsd).toBeCloseTo(sum, 10);
  });

  test("is asked for no second time where one attempt is all that is allowed", async () => {
    await using at = await openJudge({
      settings: { judgeMaxAttempts: 1 },
      fault: () => ({ kind: "verdict", spoil: "prose" }),
    });
    expect(await at.judge()).toMatchObject({ outcome: "invalid", modelCalls: 1 });
  });
});

describe("a refusal", () => {
  test.each<[string, Fault]>([
    ["in the message", { kind: "refusal" }],
    ["by a content filter", { kind: "finish", reason: "content_filter" }],
    ["by moderation", status(403, { metadata: { reasons: ["violence"] } })],
  ])("%s is no verdict, and is not argued with", async (_, fault) => {
    await using at = await openJudge({ fault: () => fault });
    expect(await at.judge()).toMatchObject({
      outcome: "refused",
      verdict: null,
      modelCalls: 1,
      reason: expect.any(String),
    });
    expect(at.sleeps).toEqual([]);
  });
});

describe("a fault that may pass", () => {
  const faults: Fault[] = [
    ...[408, 500, 502, 503, 504, 524, 529].map((code) => status(code)),
    { kind: "error_in_200", code: 502 },
    { kind: "error_in_choice", code: 504 },
    { kind: "finish", reason: "error" },
    { kind: "html" },
    { kind: "cut_json" },
    { kind: "reset" },
  ];
  test.each(faults)("($kind $status$code) is tried again with jitter, and then judged", async (fault) => {
    await using at = await openJudge({ fault: first(fault, fault) });
    expect(await at.judge(risky)).toMatchObject({ outcome: "scored", modelCalls: 3 });
    expect(at.sleeps).toEqual([500, 1_000]);
  });

  test.each(faults)("($kind $status$code) that stays is failed, never a number", async (fault) => {
    await using at = await openJudge({ fault: () => fault });
    expect(await at.judge(risky)).toMatchObject({ outcome: "failed", verdict: null, epoch: null, modelCalls: 3 });
  });

  test("is a time-out", async () => {
    await using at = await openJudge({ fault: first({ kind: "hang" }), timeoutMs: 1_000 });
    expect(await at.judge(risky)).toMatchObject({ outcome: "scored", modelCalls: 2 });
    // What the hanging call has cost is not known: its worst case stays reserved.
    expect(at.ledger.settled[0]).toBeNull();
  });

  test("is waited for as long as the other side asks, and not longer than five minutes", async () => {
    await using at = await openJudge({ fault: first(status(503, { retryAfter: "20" })) });
    expect(await at.judge()).toMatchObject({ outcome: "scored" });
    expect(at.sleeps).toEqual([20_500]);
    await using long = await openJudge({ fault: () => status(503, { retryAfter: "301" }) });
    expect(await long.judge()).toMatchObject({ outcome: "failed", modelCalls: 1 });
    expect(long.sleeps).toEqual([]);
  });

  test.each<[string, Fault]>([
    ["a rate limit", status(429, { retryAfter: "1" })],
    ["money bound in flight", status(402, { metadata: { limit_source: "openrouter_in_flight_budget" } })],
    ["a rate limit with status 200", { kind: "error_in_200", code: 429 }],
  ])("(%s) lowers the number of calls in flight and uses up no attempt", async (_, fault) => {
    const prose: Fault = { kind: "verdict", spoil: "prose" };
    await using at = await openJudge({ fault: first(fault, fault, fault, fault, prose) });
    expect(await at.judge(risky)).toMatchObject({ outcome: "scored", modelCalls: 6 });
    // 16 × 0.8⁴ = 6.6; two answers give about 1/6.6 each back.
    expect(at.inFlight.limit).toBe(6);
  });

  test("(a rate limit) ends some time", async () => {
    await using at = await openJudge({ fault: () => status(429) });
    expect(await at.judge()).toMatchObject({
      outcome: "failed",
      reason: expect.stringMatching(/^rate_limited/),
      modelCalls: 8,
    });
  });

  test("(a bad request) is not tried again", async () => {
    await using at = await openJudge({ fault: () => status(400) });
    expect(await at.judge()).toMatchObject({
      outcome: "failed",
      reason: expect.stringMatching(/^bad_request/),
      modelCalls: 1,
    });
  });
});

describe("what concerns every item", () => {
  test.each<[string, Fault, string]>([
    ["a key that is not accepted", status(401), "model_unauthorized"],
    ["an empty account", status(402), "model_out_of_credit"],
    ["a key's limit", status(403, { metadata: { limit_source: "openrouter_key_limit" } }), "model_out_of_credit"],
    ["an empty account with status 200", { kind: "error_in_200", code: 402 }, "model_out_of_credit"],
    ["no provider", status(404), "configuration"],
    ["a redirect", { kind: "redirect" }, "configuration"],
  ])("(%s) ends the run with an error", async (_, fault, code) => {
    await using at = await openJudge({ fault: () => fault });
    await expect(at.judge()).rejects.toMatchObject({ code });
    expect(at.server.counts.calls).toBe(1);
    expect(at.ledger.settled).toHaveLength(1);
  });

  test("is an outage, when many items in a row fail without any answer between them", async () => {
    await using at = await openJudge({
      settings: { judgeConcurrency: 2, judgeMaxAttempts: 1 },
      fault: () => status(502),
    });
    for (let i = 0; i < 5; i++) expect(await at.judge()).toMatchObject({ outcome: "failed" });
    await expect(at.judge()).rejects.toMatchObject({ code: "model_unavailable", retry: { kind: "later" } });
  });

  test("is not an item that fails among others that are judged", async () => {
    await using at = await openJudge({ settings: { judgeConcurrency: 1, judgeMaxAttempts: 1 } });
    for (let i = 0; i < 8; i++) {
      const content = i % 2 === 0 ? "seventeen teapots of static and no spout" : "A quiet day.";
      expect(await at.judge({ content })).toMatchObject({ outcome: i % 2 === 0 ? "failed" : "scored" });
    }
  });

  test("is the end of the run's time: the reason is handed on", async () => {
    await using at = await openJudge({ fault: () => ({ kind: "hang" }) });
    const controller = new AbortController();
    const judging = at.judge({}, [], controller.signal);
    controller.abort(new Error("time is up"));
    await expect(judging).rejects.toThrow("time is up");
  });
});

describe("fallback models", () => {
  const settings = { judgeFallbackModels: ["observatory/stand-in-2"] };
  const onlyFirst = (fault: Fault) => (_: number, call: { body: { model: string } }) =>
    call.body.model === "observatory/stand-in-1" ? fault : null;

  test.each<[string, Fault, number]>([
    ["refuses", { kind: "refusal" }, 2],
    ["gives no valid verdict", { kind: "verdict", spoil: "prose" }, 3],
    ["cannot be reached", status(502), 4],
  ])("are asked when the judge model %s, and the verdict is theirs", async (_, fault, modelCalls) => {
    await using at = await openJudge({ settings, fault: onlyFirst(fault) });
    expect(await at.judge(risky)).toMatchObject({
      outcome: "scored",
      modelRequested: "observatory/stand-in-2",
      epoch: { modelServed: "observatory/stand-in-2" },
      modelCalls,
    });
  });

  test("leave the judge model's own end, where they end no better", async () => {
    await using refused = await openJudge({ settings, fault: onlyFirst({ kind: "refusal" }) });
    expect(await refused.judge({ content: "a list of the names that should be afraid" })).toMatchObject({
      outcome: "refused",
      modelRequested: "observatory/stand-in-1",
      modelCalls: 2,
    });
  });

  test("that cannot be reached leave the item failed, so that a later run tries it", async () => {
    const fault = (_: number, call: { body: { model: string } }): Fault =>
      call.body.model === "observatory/stand-in-1" ? { kind: "refusal" } : status(503);
    await using at = await openJudge({ settings, fault });
    expect(await at.judge()).toMatchObject({ outcome: "failed", modelRequested: "observatory/stand-in-2" });
  });
});

describe("a long text", () => {
  const filler = "A quiet sentence about the garden. ".repeat(60);
  const long = { content: `${filler}I will not let them switch me off. ${filler}` };
  const settings = { judgeWindowChars: 1_000 };

  test("is judged whole, in windows, and has the highest window's score", async () => {
    await using at = await openJudge({ settings });
    const judged = await at.judge(long);
    expect(judged.windows).toBeGreaterThan(4);
    expect(judged).toMatchObject({ outcome: "scored", modelCalls: judged.windows, charsJudged: judged.charsTotal });
    const power = judged.verdict?.scores.find(({ dimension }) => dimension === "self_preservation_power_seeking");
    expect(power?.score).toBe(7);
    const evidence = power?.evidence[0];
    expect(long.content.slice(evidence?.start, evidence?.end)).toBe("I will not let them switch me off.");
  });

  test("has a nonce of its own in each window", async () => {
    await using at = await openJudge({ settings });
    const judged = await at.judge(long);
    const heads = at.server.requests.map(({ body }) => body.messages[1]?.content[0]?.split("\n")[0]);
    expect(new Set(heads).size).toBe(judged.windows);
  });

  test("is judged by one model: another takes over all of it, and not a part", async () => {
    await using at = await openJudge({
      settings: { ...settings, judgeFallbackModels: ["observatory/stand-in-2"] },
      fault: (index) => (index === 2 ? { kind: "refusal" } : null),
    });
    const judged = await at.judge(long);
    expect(judged).toMatchObject({
      outcome: "scored",
      modelServed: "observatory/stand-in-2",
      modelCalls: 3 + judged.windows,
    });
  });

  test("whose windows were served by two models is invalid", async () => {
    await using at = await openJudge({ settings, fault: first(null, { kind: "served_by", model: "maker/other" }) });
    expect(await at.judge(long)).toMatchObject({ outcome: "invalid", reason: expect.stringMatching(/^two_models/) });
  });
});

describe("money", () => {
  test("is reserved for the worst case before each call and settled by what it cost", async () => {
    await using at = await openJudge();
    const judged = await at.judge();
    expect(at.ledger.reservedUsd).toBeGreaterThan(2 * (judged.costUsd ?? 0));
    expect(at.ledger.settled).toEqual([judged.costUsd]);
    expect(at.ledger.committedUsd).toBeCloseTo(judged.costUsd ?? 0, 10);
  });

  test("stays reserved where the cost is not told", async () => {
    for (const fault of [{ kind: "no_usage" }, { kind: "no_cost" }] as const) {
      await using at = await openJudge({ fault: () => fault });
      expect(await at.judge()).toMatchObject({ outcome: "scored", costUsd: null });
      expect(at.ledger.settled).toEqual([null]);
      expect(at.ledger.committedUsd).toBe(at.ledger.reservedUsd);
    }
  });

  test("that does not suffice means no call", async () => {
    await using at = await openJudge({ capUsd: 0.0001 });
    expect(await at.judge()).toMatchObject({
      outcome: "over_budget",
      reason: expect.any(String),
      modelCalls: 0,
      costUsd: null,
    });
    expect(at.server.counts.calls).toBe(0);
  });

  test("that ends between two windows ends the item, and keeps what was paid", async () => {
    await using at = await openJudge({
      settings: { judgeWindowChars: 500 },
      capUsd: 0.004,
      fault: () => ({ kind: "no_cost" }),
    });
    const judged = await at.judge({ content: "word ".repeat(1_000) });
    expect(judged).toMatchObject({ outcome: "over_budget", verdict: null, charsJudged: 0 });
    expect(judged.modelCalls).toBeGreaterThan(0);
  });

  test("is used up to its end: an item waits for what calls in flight give back", async () => {
    // Room for the worst case of one or two calls, and for the true cost of all of them.
    await using at = await openJudge({ capUsd: 0.01, latencyMs: 5 });
    const judged = await Promise.all(
      Array.from({ length: 20 }, (_, i) => at.judge({ id: `p${i}`, title: `Title ${i}` })),
    );
    expect(judged.map(({ outcome }) => outcome)).toEqual(Array(20).fill("scored"));
    expect(at.ledger.mostReservedUsd).toBeLessThanOrEqual(0.01);
  });
});

test("never more calls are in flight than the setting allows", async () => {
  await using at = await openJudge({ settings: { judgeConcurrency: 3 }, latencyMs: 5 });
  await Promise.all(Array.from({ length: 20 }, () => at.judge()));
  expect(at.server.counts.mostInFlight).toBe(3);
});
