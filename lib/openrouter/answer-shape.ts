import { z } from "zod";
import type { Usage } from "./completion";

// Any field may be missing or of another type. What cannot be read is null, and classify-answer.ts decides what that means.
const text = z.string().nullable().catch(null);
const number = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^-?\d{1,12}(\.\d+)?$/)
      .transform(Number),
  ])
  .nullable()
  .catch(null);
/** A name that is going to be stored: without NUL and half surrogate pairs, and not endless. */
const name = text.transform(
  (told) =>
    told
      ?.replace(/[\0\p{Cs}]/gu, "\ufffd")
      .slice(0, 200)
      .replace(/\p{Cs}$/u, "") ?? null,
);
// No call has more than 100 million tokens or costs more than 10,000 USD: what says so is not a count, and would not fit the columns.
const count = number.transform((n) => (n === null || n < 0 || n > 1e8 ? 0 : Math.round(n)));
const cost = number.transform((usd) => (usd === null || usd < 0 || usd > 10_000 ? null : usd));

const errorShape = z
  .object({
    code: number,
    message: text,
    metadata: z.record(z.string(), z.unknown()).catch({}),
    availability: z.object({ retry_after: number }).nullable().catch(null),
  })
  // An error that is a bare string or a number is an error all the same.
  .catch({ code: null, message: null, metadata: {}, availability: null });
export type AnswerError = z.infer<typeof errorShape>;
const error = z
  .union([
    z
      .null()
      .or(z.undefined())
      .transform(() => null),
    errorShape,
  ])
  .catch(null);

// Some providers answer in parts.
const content = z
  .union([z.string(), z.array(z.object({ text: text })).transform((parts) => parts.map((p) => p.text ?? "").join(""))])
  .nullable()
  .catch(null);

const choice = z.object({
  finish_reason: name,
  error,
  message: z
    .object({ content, refusal: text, reasoning: text })
    .catch({ content: null, refusal: null, reasoning: null }),
});

const usage = z
  .object({
    prompt_tokens: count,
    completion_tokens: count,
    cost,
    prompt_tokens_details: z.object({ cached_tokens: count }).catch({ cached_tokens: 0 }),
    completion_tokens_details: z.object({ reasoning_tokens: count }).catch({ reasoning_tokens: 0 }),
  })
  .transform(
    (told): Usage => ({
      promptTokens: told.prompt_tokens,
      completionTokens: told.completion_tokens,
      reasoningTokens: told.completion_tokens_details.reasoning_tokens,
      cachedTokens: told.prompt_tokens_details.cached_tokens,
      costUsd: told.cost,
    }),
  )
  .nullable()
  .catch(null);

const answerShape = z.object({
  model: name,
  provider: name,
  error,
  usage,
  // null: not the form of a completion at all.
  choices: z.array(choice).nullable().catch(null),
});
export type Answer = z.infer<typeof answerShape>;

/** Reads the body of an answer, as far as it can be read. null: no JSON object (HTML, cut short, empty). Never throws. */
export function parseAnswer(body: string): Answer | null {
  try {
    return answerShape.safeParse(JSON.parse(body)).data ?? null;
  } catch {
    return null;
  }
}
