import { ObservatoryError } from "../errors";
import type { Completion } from "../openrouter/completion";

type Stopping = Extract<Completion, { kind: "unauthorized" | "out_of_credit" | "no_endpoint" }>;

const errors = {
  unauthorized: ["model_unauthorized", "OpenRouter does not accept the key"],
  out_of_credit: ["model_out_of_credit", "The account at OpenRouter has no money left, or its key's limit is reached"],
  no_endpoint: ["configuration", "No provider at OpenRouter serves the model with what is asked of it"],
} as const;

/** What concerns every item, not this one. */
export function stopRun(completion: Stopping, model: string): ObservatoryError {
  const [code, sentence] = errors[completion.kind];
  return new ObservatoryError(code, `${sentence} (${model}; ${completion.problem}).`, {
    details: { model, status: completion.status },
  });
}
