import type { CompletionRequest } from "./completion";
import { requireStableModel } from "./model-name";
import type { PriceCeiling } from "./price-ceiling";

/** The JSON body of POST /chat/completions. */
export function buildRequestBody(request: CompletionRequest) {
  requireStableModel(request.model);
  return {
    model: request.model,
    messages: request.messages,
    max_completion_tokens: request.maxTokens,
    temperature: request.temperature,
    seed: request.seed,
    response_format: {
      type: "json_schema",
      json_schema: { name: request.schema.name, strict: true, schema: request.schema.schema },
    },
    provider: {
      // Without it a provider that knows no response_format or seed would be asked all the same, and drop them silently.
      require_parameters: true,
      ...(request.ceiling ? { max_price: perMillion(request.ceiling) } : {}),
    },
  };
}

// OpenRouter wants USD per million tokens here, and USD per token nowhere else. Rounded up: rounding down could shut out the listed price.
const perMillion = (ceiling: PriceCeiling) => ({
  prompt: Math.ceil(ceiling.promptUsd * 1e12) / 1e6,
  completion: Math.ceil(ceiling.completionUsd * 1e12) / 1e6,
});
