import { ObservatoryError } from "../errors";
import type { SettingKey } from "./definitions";
import { describeAllowed, describeAllowedInWords } from "./describe-allowed";
import { getDefinition } from "./setting-key";

/** The value as the setting's schema has it, or bad_request with one sentence that says what is allowed. */
export function parseSetting(key: SettingKey, value: unknown): unknown {
  const definition = getDefinition(key);
  const parsed = definition.schema.safeParse(value);
  if (parsed.success) return parsed.data;
  // Rules that only words can say carry their own message in the definition; zod's other messages speak of types.
  const own = parsed.error.issues.find((issue) => issue.code === "custom" || issue.code === "invalid_format");
  const reason = own?.message ?? `must be ${describeAllowedInWords(describeAllowed(definition.schema))}`;
  const sentence = `${definition.label}: ${reason}.`;
  throw new ObservatoryError("bad_request", sentence, { details: { value: sentence } });
}
