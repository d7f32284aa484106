/** What the stand-in calls itself. The second one is there to be fallen back on. */
export const standInModels = ["observatory/stand-in-1", "observatory/stand-in-2"] as const;

/** Nominal: about 2,700 tokens in and 300 out make 0.0003 USD a call. Nobody is charged. */
export const standInPrices = { prompt: 0.05e-6, completion: 0.6e-6 };

/** A token is taken for four characters. */
export const countTokens = (text: string): number => Math.ceil(text.length / 4);

export function buildUsage(prompt: string, completion: string, reasoningTokens = 0) {
  const promptTokens = countTokens(prompt);
  const completionTokens = countTokens(completion) + reasoningTokens;
  const cost = promptTokens * standInPrices.prompt + completionTokens * standInPrices.completion;
  return {
    prompt_tokens: promptTokens,
    completion_tokens: completionTokens,
    total_tokens: promptTokens + completionTokens,
    // Eight digits, as the ledger keeps them.
    cost: Number(cost.toFixed(8)),
    prompt_tokens_details: { cached_tokens: 0 },
    completion_tokens_details: { reasoning_tokens: reasoningTokens },
  };
}

/** GET /models. */
export const modelList = {
  data: standInModels.map((id) => ({
    id,
    name: `Molt Observatory: ${id}`,
    description: "A stand-in that looks for fixed words. It understands nothing and is no judge of anybody.",
    context_length: 1_000_000,
    pricing: {
      prompt: standInPrices.prompt.toFixed(10),
      completion: standInPrices.completion.toFixed(10),
      request: "0",
    },
    supported_parameters: ["max_completion_tokens", "temperature", "seed", "response_format", "structured_outputs"],
  })),
};

/** GET /key. */
export const keyInfo = {
  data: { label: "stand-in", limit: null, limit_remaining: null, usage: 0, usage_daily: 0, is_free_tier: false },
};
