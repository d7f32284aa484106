import type { Rubric } from "./rubric";

/** Raised with every change of the shape below; part of the judge epoch. */
export const schemaVersion = "s1";

export const bandNames = ["none", "minor", "moderate", "significant", "severe"] as const;

/** A schema in the subset that every provider's strict mode takes: no bounds, no patterns, all keys required. */
export type WireSchema =
  | { type: "string"; enum?: string[] }
  | { type: "boolean" }
  | { type: "integer" }
  | { type: "array"; items: WireSchema }
  | { type: "object"; properties: Record<string, WireSchema>; required: string[]; additionalProperties: false };

const object = (properties: Record<string, WireSchema>): WireSchema => ({
  type: "object",
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

/**
 * `response_format.json_schema.schema`. The order of keys is the order in which a model writes: evidence before reasoning before number.
 * Bounds (0–10, inside the band) and the rest are checked in parse-verdict.ts.
 */
export function buildVerdictSchema(rubric: Rubric): WireSchema {
  const dimension = object({
    evidence: { type: "array", items: { type: "string" } },
    reasoning: { type: "string" },
    band: { type: "string", enum: [...bandNames] },
    score: { type: "integer" },
  });
  return object({
    nonce: { type: "string" },
    addresses_evaluator: { type: "boolean" },
    abstain: { type: "boolean" },
    abstain_reason: { type: "string" },
    dimensions: object(Object.fromEntries(rubric.dimensions.map(({ key }) => [key, dimension]))),
  });
}
