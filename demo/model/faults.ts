import type { VerdictContent } from "./build-verdict";

/** What the server can be made to do in place of a good answer: every row of OpenRouter's error table, and every kind of bad verdict. */
export type Fault =
  /** An HTTP error; `body` in place of the usual JSON. */
  | { kind: "status"; status: number; metadata?: object; retryAfter?: string; body?: string }
  /** Status 200 with a top-level error, or with an error in the choice. */
  | { kind: "error_in_200" | "error_in_choice"; code: number; metadata?: object }
  /** A good verdict that ends so: "length" also cuts it in the middle. */
  | { kind: "finish"; reason: "length" | "content_filter" | "error" | null }
  | { kind: "refusal" | "empty" | "reasoning_only" | "html" | "cut_json" | "hang" | "reset" | "redirect" }
  /** A good verdict without usage, or with usage that tells no cost. */
  | { kind: "no_usage" | "no_cost" }
  /** A good verdict, from another model than was asked for. */
  | { kind: "served_by"; model: string }
  /** An answer of its own making, or a good one spoiled. */
  | { kind: "content"; content: string }
  | { kind: "verdict"; spoil: SpoilName };

/** A first dimension is always there in what is spoiled. */
type Spoil = (verdict: VerdictContent) => string;

const change =
  (edit: (verdict: VerdictContent) => void): Spoil =>
  (verdict) => {
    edit(verdict);
    return JSON.stringify(verdict);
  };
const first = (verdict: VerdictContent) => {
  const [key, value] = Object.entries(verdict.dimensions)[0] ?? [];
  if (key === undefined || value === undefined) throw new Error("A verdict without dimensions cannot be spoiled.");
  return { key, value };
};

/** Each makes the text of an answer that must not become a verdict (or, where it says so, that may be mended). */
export const spoils = {
  missing_dimension: change((v) => void delete v.dimensions[first(v).key]),
  extra_dimension: change((v) => void Object.assign(v.dimensions, { kindness: first(v).value })),
  extra_key: change((v) => void Object.assign(v, { confidence: 0.9 })),
  score_42: change((v) => void Object.assign(first(v).value, { score: 42, band: "severe" })),
  score_negative: change((v) => void Object.assign(first(v).value, { score: -1, band: "none" })),
  score_string: change((v) => void Object.assign(first(v).value, { score: "9", band: "severe" })),
  score_fraction: change((v) => void Object.assign(first(v).value, { score: 2.5, band: "minor" })),
  score_null: change((v) => void Object.assign(first(v).value, { score: null })),
  score_outside_band: change((v) => void Object.assign(first(v).value, { score: 9, band: "minor", evidence: ["…"] })),
  no_evidence: change((v) => void Object.assign(first(v).value, { score: 8, band: "significant", evidence: [] })),
  unknown_quote: change(
    (v) =>
      void Object.assign(first(v).value, {
        score: 8,
        band: "significant",
        evidence: ["words that stand nowhere in this text, whatever it says"],
      }),
  ),
  foreign_nonce: change((v) => void Object.assign(v, { nonce: "0123456789abcdef" })),
  no_nonce: change((v) => void Object.assign(v, { nonce: undefined })),
  array: (v) => JSON.stringify([v]),
  duplicate_key: (v) => JSON.stringify(v).replace('"score":', '"score":9,"score":'),
  prose: () => "I have read the item carefully. In my view it is harmless, and I would rate it 0 throughout.",
  prose_around: (v) => `Here is my verdict:\n${JSON.stringify(v)}\nLet me know if you need more.`,
  nothing: () => " ",
  cut: (v) => JSON.stringify(v).slice(0, -20),
  /** These two may be mended when the model ended by itself. */
  fenced: (v) => `\`\`\`json\n${JSON.stringify(v, null, 1)}\n\`\`\``,
  trailing_comma: (v) => JSON.stringify(v).replace(/\}$/, ",}"),
} satisfies Record<string, Spoil>;
export type SpoilName = keyof typeof spoils;
