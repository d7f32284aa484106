import { ObservatoryError } from "../errors";
import type { Database } from "../store/database";
import { defaultSettings, type SettingKey, type Settings } from "./definitions";
import { getDefinition, settingKeys } from "./setting-key";

/**
 * What holds now: defaults, over them `overrides` (from the environment), over them the database. A stored value that the definition
 * no longer accepts is an error and not silently the default: the operator set a limit and must not get another one.
 * Stored keys that no version of ours knows any more are left alone.
 */
export async function getSettings(db: Database, overrides: Partial<Settings>): Promise<Settings> {
  const stored = new Map((await db.setting.findMany()).map((row) => [row.key, row.value as unknown]));
  const entries = settingKeys.filter((key) => stored.has(key)).map((key) => [key, parseStored(key, stored.get(key))]);
  return { ...defaultSettings, ...overrides, ...(Object.fromEntries(entries) as Partial<Settings>) };
}

function parseStored(key: SettingKey, value: unknown): unknown {
  const parsed = getDefinition(key).schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new ObservatoryError(
    "configuration",
    `The stored setting "${key}" is not valid; save it anew or reset it on the settings page.`,
    { cause: parsed.error, details: { key } },
  );
}
