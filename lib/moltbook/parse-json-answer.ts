import { isObject, type Json, type JsonObject } from "./json";

const parse = (text: string): Json | undefined => {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
};

/** Index behind the object that the text begins with; -1 where it never closes. */
function endOfObject(text: string): number {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i];
    if (inString) {
      if (char === "\\") i += 1;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === "{" || char === "[") depth += 1;
    else if (char === "}" || char === "]") {
      depth -= 1;
      if (depth === 0) return i + 1;
    }
  }
  return -1;
}

/** The object of an answer's text, with or without bytes after it (seen on the live site); null for HTML, a cut object, or no object. */
export function parseJsonAnswer(text: string): JsonObject | null {
  const trimmed = text.trimStart();
  if (!trimmed.startsWith("{")) return null;
  const whole = parse(trimmed);
  if (whole !== undefined) return isObject(whole) ? whole : null;
  const end = endOfObject(trimmed);
  const first = end === -1 ? undefined : parse(trimmed.slice(0, end));
  return isObject(first) ? first : null;
}
