export type AnswerJson = { ok: true; value: unknown } | { ok: false; problem: "empty" | "not_json" | "duplicate_key" };

/**
 * Reads a model's answer as JSON. `repair` takes off a code fence and trailing commas: only for an answer that the model ended itself, because
 * a repaired truncation turns 10 into 1. Prose around the object is never cut away. A key that stands twice in any object is refused: readers
 * disagree on which of the two counts.
 */
export function parseAnswerJson(answer: string, options: { repair: boolean }): AnswerJson {
  const text = answer.trim();
  if (text === "") return { ok: false, problem: "empty" };
  const strict = readJson(text);
  if (strict.ok || strict.problem === "duplicate_key" || !options.repair) return strict;
  return readJson(withoutTrailingCommas(withoutFence(text)));
}

function readJson(text: string): { ok: true; value: unknown } | { ok: false; problem: "not_json" | "duplicate_key" } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, problem: "not_json" };
  }
  return hasDuplicateKey(text) ? { ok: false, problem: "duplicate_key" } : { ok: true, value };
}

const fence = /^```[a-z]*[ \t]*\r?\n([\s\S]*?)\r?\n?```$/iu;
const withoutFence = (text: string) => fence.exec(text)?.[1]?.trim() ?? text;

/** Takes out commas that nothing but a closing bracket follows. One pass: a broken answer of any length costs no more. */
function withoutTrailingCommas(text: string): string {
  let kept = "";
  let from = 0;
  let comma = -1;
  let isInString = false;
  for (let i = 0; i < text.length; i += 1) {
    const character = text.charAt(i);
    if (isInString) {
      if (character === "\\") i += 1;
      else if (character === '"') isInString = false;
      continue;
    }
    if (/\s/u.test(character)) continue;
    if (comma >= 0 && (character === "}" || character === "]")) {
      kept += text.slice(from, comma);
      from = comma + 1;
    }
    comma = character === "," ? i : -1;
    if (character === '"') isInString = true;
  }
  return kept + text.slice(from);
}

// In valid JSON a string with a colon behind it is a key of the innermost open object, and nothing else is.
const stringOrBracket = /"(?:[^"\\]|\\.)*"(?<colon>\s*:)?|[{}[\]]/gsu;

/** `json` has to be valid JSON. Keys are compared as read, so that "score" and "\u0073core" are the same. */
function hasDuplicateKey(json: string): boolean {
  const open: Set<unknown>[] = [];
  for (const { 0: found, groups } of json.matchAll(stringOrBracket)) {
    if (found === "{" || found === "[") open.push(new Set());
    else if (found === "}" || found === "]") open.pop();
    else if (groups?.colon) {
      const key: unknown = JSON.parse(found.slice(0, found.lastIndexOf('"') + 1));
      const keys = open.at(-1);
      if (keys?.has(key)) return true;
      keys?.add(key);
    }
  }
  return false;
}
