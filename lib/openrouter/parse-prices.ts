import { z } from "zod";
import type { PriceCeiling } from "./price-ceiling";

// The list names one price a model; another provider of the same model may ask more. Up to half as much again is allowed and reserved.
const headroom = 1.5;

// USD per token, as a string. -1 stands for "it depends".
const usd = z.union([
  z
    .string()
    .regex(/^\d*\.?\d+(e-?\d+)?$/i)
    .transform(Number),
  z.number().min(0),
]);
const absent = usd.optional().catch(undefined);
const priced = z.object({
  id: z.string(),
  pricing: z.object({
    prompt: usd,
    completion: usd,
    request: absent,
    internal_reasoning: absent,
    input_cache_write: absent,
  }),
});

/** One model with an unreadable price does not spoil the list: it counts as unknown. */
export function parsePrices(answer: unknown): ReadonlyMap<string, PriceCeiling> {
  const rows = z.object({ data: z.array(z.unknown()) }).parse(answer).data;
  const known = rows.flatMap((row) => priced.safeParse(row).data ?? []);
  return new Map(
    known.map(({ id, pricing: p }) => [
      id,
      {
        promptUsd: headroom * Math.max(p.prompt, p.input_cache_write ?? 0),
        completionUsd: headroom * Math.max(p.completion, p.internal_reasoning ?? 0),
        requestUsd: headroom * (p.request ?? 0),
        isKnown: true,
      },
    ]),
  );
}
