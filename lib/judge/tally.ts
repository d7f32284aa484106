import type { JudgedSubject } from "../judging/types";
import type { Completion } from "../openrouter/completion";

const maxRawChars = 20_000;

/** What all calls for one subject took together, those included whose answer was not accepted. */
export interface Tally {
  modelCalls: number;
  tokensIn: number;
  tokensOut: number;
  tokensReasoning: number;
  tokensCached: number;
  costUsd: number | null;
  latencyMs: number | null;
  rawAnswers: JudgedSubject["rawAnswers"];
}

export const createTally = (): Tally => ({
  modelCalls: 0,
  tokensIn: 0,
  tokensOut: 0,
  tokensReasoning: 0,
  tokensCached: 0,
  costUsd: null,
  latencyMs: null,
  rawAnswers: [],
});

/** Adds one call. `problem` is why its answer was not accepted, null if it was. */
export function addCall(tally: Tally, model: string, completion: Completion, problem: string | null): void {
  tally.modelCalls += 1;
  tally.latencyMs = (tally.latencyMs ?? 0) + completion.latencyMs;
  tally.rawAnswers.push({
    model: storable(completion.model ?? model),
    finishReason: completion.kind === "answer" ? completion.finishReason : completion.kind,
    content: "content" in completion ? storable(completion.content.slice(0, maxRawChars)) : "",
    problem,
  });
  const { usage } = completion;
  if (!usage) return;
  tally.tokensIn += usage.promptTokens;
  tally.tokensOut += usage.completionTokens;
  tally.tokensReasoning += usage.reasoningTokens;
  tally.tokensCached += usage.cachedTokens;
  if (usage.costUsd !== null) tally.costUsd = (tally.costUsd ?? 0) + usage.costUsd;
}

/** What PostgreSQL cannot hold (NUL, half a surrogate pair) is replaced. */
const storable = (text: string) => text.replace(/[\0\p{Cs}]/gu, "\ufffd");
