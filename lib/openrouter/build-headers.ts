import { ObservatoryError } from "../errors";

/** The key stands in this header and nowhere else. */
export function buildHeaders(apiKey: string): Record<string, string> {
  // fetch would name the whole header, key included, in its own error.
  if (!/^[\x21-\x7e]+$/.test(apiKey))
    throw new ObservatoryError("configuration", "OPENROUTER_API_KEY holds a character that no key has.");
  return { authorization: `Bearer ${apiKey}`, "content-type": "application/json", "x-title": "Molt Observatory" };
}
