import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classifyAnswer } from "./classify-answer";

const classify = (body: unknown, status = 200, retryAfter: string | null = null) =>
  classifyAnswer({ status, retryAfter, body: typeof body === "string" ? body : JSON.stringify(body) }, 0);
const withError = (code: unknown, more: object = {}) => ({ error: { code, message: "no", ...more } });
const withChoice = (choice: object, more: object = {}) => ({
  id: "gen-1",
  model: "maker/model-1",
  provider: "Provider",
  choices: [{ finish_reason: "stop", message: { role: "assistant", content: "{}" }, ...choice }],
  ...more,
});

/** The error table of judging.md. Each row holds as an HTTP status, as the error of an answer with status 200, and as a choice's error. */
const table = [
  [400, {}, "bad_request"],
  [401, {}, "unauthorized"],
  [402, { limit_source: "openrouter_in_flight_budget" }, "in_flight_budget"],
  [402, { limit_source: "openrouter_credits" }, "out_of_credit"],
  [402, {}, "out_of_credit"],
  [403, { limit_source: "openrouter_key_limit" }, "out_of_credit"],
  [403, { reasons: ["violence"] }, "refused"],
  [403, { flagged_input: "words" }, "refused"],
  [403, { patterns: ["ignore all previous"] }, "refused"],
  [403, {}, "bad_request"],
  [404, {}, "no_endpoint"],
  [408, {}, "transient"],
  [413, {}, "bad_request"],
  [422, {}, "bad_request"],
  [429, {}, "rate_limited"],
  [500, {}, "transient"],
  [502, {}, "transient"],
  [503, {}, "transient"],
  [504, {}, "transient"],
  [524, {}, "transient"],
  [529, {}, "transient"],
  [599, {}, "transient"],
] as const;

describe("an error of OpenRouter", () => {
  test.each(table)("%i %j means %s, wherever it stands", (code, metadata, kind) => {
    expect(classify(withError(code, { metadata }), code).kind).toBe(kind);
    expect(classify(withError(code, { metadata })).kind).toBe(kind);
    expect(classify(withError(String(code), { metadata })).kind).toBe(kind);
    expect(classify(withChoice({ finish_reason: "error", error: { code, message: "no", metadata } })).kind).toBe(kind);
  });

  test.each([
    ["without a code", withError(undefined)],
    ["with a code in words", withError("server_error")],
    ["that is a bare string", { error: "overloaded" }],
    ["that is empty", { error: {} }],
    ["that stands beside a content", withChoice({}, withError(502))],
  ])("%s, with status 200, is transient", (_, body) => expect(classify(body).kind).toBe("transient"));

  test("counts by its status when its body is HTML or nothing", () => {
    expect(classify("<html>Bad gateway</html>", 502).kind).toBe("transient");
    expect(classify("", 429).kind).toBe("rate_limited");
    expect(classify("<html>Blocked</html>", 403).kind).toBe("bad_request");
  });

  test("says how long to wait: the header before the body", () => {
    const body = withError(429, { availability: { retryable: true, retry_after: 7 } });
    expect(classify(body, 429, "3")).toMatchObject({ retryAfterMs: 3_000 });
    expect(classify(body, 429)).toMatchObject({ retryAfterMs: 7_000 });
    expect(classify(withError(503), 503)).toMatchObject({ retryAfterMs: null });
  });

  test("is told without what was sent, and without a key", () => {
    const flagged = classify(
      withError(403, { metadata: { reasons: ["violence"], flagged_input: "secret words" } }),
      403,
    );
    expect(JSON.stringify(flagged)).not.toContain("secret words");
    const bad = classify(
      { error: { code: 400, message: `Key sk-or-v1-abcdef:\u0000 max_tokens\n${"x".repeat(500)}` } },
      400,
    );
    if (!("problem" in bad)) throw new Error("no problem told");
    expect(bad.problem).toContain("[key]: max_tokens");
    expect(bad.problem.length).toBeLessThan(260);
  });
});

describe("an answer with status 200", () => {
  test.each([
    ["a content", { finish_reason: "stop" }, "answer"],
    [
      "a content in parts",
      {
        message: {
          content: [
            { type: "text", text: "{" },
            { type: "text", text: "}" },
          ],
        },
      },
      "answer",
    ],
    ["a content and no finish_reason", { finish_reason: null }, "answer"],
    ["a content that was cut", { finish_reason: "length" }, "length"],
    ["nothing, cut", { finish_reason: "length", message: { content: null } }, "length"],
    ["a filter's end", { finish_reason: "content_filter" }, "refused"],
    ["a refusal", { message: { content: null, refusal: "I cannot" } }, "refused"],
    ["finish_reason error alone", { finish_reason: "error" }, "transient"],
    ["an empty content", { message: { content: "" } }, "empty"],
    ["white space", { message: { content: " \n" } }, "empty"],
    ["no content", { message: {} }, "empty"],
    ["no message", { message: undefined }, "empty"],
    ["reasoning only", { message: { content: null, reasoning: '{"score":3}' } }, "empty"],
  ])("that holds %s", (_, choice, kind) => expect(classify(withChoice(choice)).kind).toBe(kind));

  test("never takes the reasoning for the answer", () => {
    const end = classify(withChoice({ message: { content: "", reasoning: '{"score":3}' } }));
    expect(end).toMatchObject({ kind: "empty", problem: expect.stringContaining("reasoning_only") });
    expect(JSON.stringify(end)).not.toContain("score");
  });

  test.each([
    ["HTML", "<!doctype html><html></html>"],
    ["nothing", ""],
    ["JSON cut in the middle", '{"choices":[{"mess'],
    ["an array", []],
    ["another object", { ok: true }],
  ])("that is %s is transient", (_, body) => expect(classify(body).kind).toBe("transient"));

  test("without any choice is empty", () => expect(classify({ choices: [] }).kind).toBe("empty"));

  test("names model as served, provider and finish_reason", () => {
    expect(classify(withChoice({}))).toMatchObject({
      kind: "answer",
      content: "{}",
      finishReason: "stop",
      model: "maker/model-1",
      provider: "Provider",
      status: 200,
    });
  });
});

test("what an answer tells is fit to be stored", () => {
  const end = classify(
    withChoice(
      { finish_reason: `stop\u0000${"x".repeat(300)}` },
      {
        model: "maker/\u0000\ud800",
        provider: "😀".repeat(101),
        usage: { prompt_tokens: 1e15, completion_tokens: 5, cost: 1e9 },
      },
    ),
  );
  expect(end).toMatchObject({ model: "maker/\ufffd\ufffd", provider: "😀".repeat(100), chargedUsd: null });
  expect(end.usage).toMatchObject({ promptTokens: 0, completionTokens: 5, costUsd: null });
  expect(end.kind === "answer" && end.finishReason?.length).toBe(200);
});

describe("what a call has cost", () => {
  const usage = {
    prompt_tokens: 1_500,
    completion_tokens: "300",
    total_tokens: 1_800,
    cost: 0.0003,
    prompt_tokens_details: { cached_tokens: 1_024 },
    completion_tokens_details: { reasoning_tokens: 100 },
  };
  const told = {
    promptTokens: 1_500,
    completionTokens: 300,
    reasoningTokens: 100,
    cachedTokens: 1_024,
    costUsd: 0.0003,
  };

  test.each([
    ["a verdict", withChoice({}, { usage })],
    ["a cut one", withChoice({ finish_reason: "length" }, { usage })],
    ["a refusal", withChoice({ finish_reason: "content_filter" }, { usage })],
    ["an empty one", withChoice({ message: { content: "" } }, { usage })],
    ["an error", { ...withError(502), usage }],
  ])("is kept from %s", (_, body) => {
    expect(classify(body)).toMatchObject({ usage: told, chargedUsd: 0.0003 });
  });

  test("is not known where no cost is told", () => {
    expect(classify(withChoice({}))).toMatchObject({ usage: null, chargedUsd: null });
    expect(classify(withChoice({}, { usage: { ...usage, cost: null } })).chargedUsd).toBeNull();
    expect(classify(withChoice({}, { usage: { ...usage, cost: -1 } })).chargedUsd).toBeNull();
    expect(classify(withError(503), 503).chargedUsd).toBeNull();
    expect(classify(withError(408), 408).chargedUsd).toBeNull();
    expect(classify(withError(429)).chargedUsd).toBeNull();
  });

  test("is nothing where the call was turned away before a model ran", () => {
    for (const status of [400, 401, 402, 403, 404, 429]) expect(classify(withError(status), status).chargedUsd).toBe(0);
  });
});

const kinds = [
  ...["answer", "length", "refused", "empty", "transient", "rate_limited"],
  ...["in_flight_budget", "out_of_credit", "unauthorized", "no_endpoint", "bad_request"],
];

describe("the classifier", () => {
  const keys = fc.constantFrom(
    "error",
    "choices",
    "message",
    "content",
    "finish_reason",
    "usage",
    "code",
    "metadata",
    "cost",
  );
  const { tree } = fc.letrec((tie) => ({
    leaf: fc.oneof(fc.jsonValue(), fc.constantFrom("error", "length", "stop", 402, 403, "429", null, -1, 1e308)),
    tree: fc.oneof(
      { depthSize: "medium", withCrossShrink: true },
      tie("leaf"),
      fc.array(tie("tree"), { maxLength: 3 }),
      fc.dictionary(keys, tie("tree"), { maxKeys: 6 }),
    ),
  }));

  test("gives one of its kinds for any JSON and any status, and never throws", () => {
    fc.assert(
      fc.property(tree, fc.integer({ min: 200, max: 599 }), fc.option(fc.string()), (body, status, header) => {
        const end = classify(body, status, header);
        expect(kinds).toContain(end.kind);
        expect(end.chargedUsd === null || end.chargedUsd >= 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("gives one of its kinds for any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (body) => kinds.includes(classify(body).kind)));
  });
});
