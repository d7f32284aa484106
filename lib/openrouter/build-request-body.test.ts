import { expect, test } from "vitest";
import { buildRequestBody } from "./build-request-body";
import { requireStableModel } from "./model-name";

const request = {
  model: "maker/model-1",
  messages: [{ role: "system" as const, content: "judge" }],
  maxTokens: 1_800,
  temperature: 0,
  seed: 1,
  schema: { name: "verdict", schema: { type: "object" } },
  ceiling: null,
};

test("asks for a strict schema, and only providers that honour every parameter", () => {
  expect(buildRequestBody(request)).toEqual({
    model: "maker/model-1",
    messages: [{ role: "system", content: "judge" }],
    max_completion_tokens: 1_800,
    temperature: 0,
    seed: 1,
    response_format: {
      type: "json_schema",
      json_schema: { name: "verdict", strict: true, schema: { type: "object" } },
    },
    provider: { require_parameters: true },
  });
});

test("shuts out providers dearer than what was reserved, in USD per million tokens", () => {
  const ceiling = { promptUsd: 0.45e-6, completionUsd: 3e-6, requestUsd: 0, isKnown: true };
  expect(buildRequestBody({ ...request, ceiling }).provider.max_price).toEqual({ prompt: 0.45, completion: 3 });
});

test.each([
  "openrouter/auto",
  "openrouter/free",
  "maker/model:free",
  "maker/model:online",
  "maker/~latest",
  "a,b/c",
  "model",
  "",
])("refuses %j, which does not stand for one judge", (model) => {
  expect(() => requireStableModel(model)).toThrow(expect.objectContaining({ code: "configuration" }));
  expect(() => buildRequestBody({ ...request, model })).toThrow(expect.objectContaining({ code: "configuration" }));
});

test.each(["google/gemini-3-flash-preview", "observatory/stand-in-1", "maker/model:thinking"])("takes %j", (model) =>
  requireStableModel(model),
);
