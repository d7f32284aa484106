import type { CompletionRequest } from "./completion";

/** The most that a call may be charged, in USD per token and per request. */
export interface PriceCeiling {
  promptUsd: number;
  completionUsd: number;
  requestUsd: number;
  /** false: the price list did not tell, and this is the default for such models. */
  isKnown: boolean;
}

/**
 * For a model whose price is not known: 15 USD per million tokens in, 75 out, what the dearest models in wide use cost. It is also
 * sent as max_price, so that a dearer provider is not asked: too high reserves more than needed, too low ends in "no endpoint".
 */
export const defaultCeiling: PriceCeiling = { promptUsd: 15e-6, completionUsd: 75e-6, requestUsd: 0, isKnown: false };

/**
 * What a call can cost at most. A token stands for at least one byte, so bytes bound the tokens of the prompt (about four times the
 * true number in English); 500 more for what a provider wraps around it. Reasoning counts into max_completion_tokens.
 */
export function worstCaseUsd(ceiling: PriceCeiling, request: Omit<CompletionRequest, "ceiling">): number {
  const promptTokens = Buffer.byteLength(JSON.stringify([request.messages, request.schema])) + 500;
  return ceiling.requestUsd + promptTokens * ceiling.promptUsd + request.maxTokens * ceiling.completionUsd;
}
