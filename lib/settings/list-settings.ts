import type { Database } from "../store/database";
import { defaultSettings, type SettingDefinition, type SettingKey, type Settings } from "./definitions";
import { type Allowed, describeAllowed, describeAllowedInWords } from "./describe-allowed";
import { getDefinition, settingKeys } from "./setting-key";

export interface SettingRow {
  key: SettingKey;
  group: SettingDefinition["group"];
  label: string;
  meaning: string;
  unit: string | null;
  allowed: Allowed;
  allowedInWords: string;
  /** What holds. null: the stored value is not valid, and no run starts until it is saved anew or reset. */
  value: unknown;
  /** What holds after a reset: the environment's value where there is one, else the default. */
  fallback: unknown;
  fallbackFrom: "default" | "environment";
  stored: { at: Date; by: string } | null;
}

/** Every setting for the page that edits them, in the order of the definitions. Unlike `getSettings` it shows a broken one. */
export async function listSettings(db: Database, overrides: Partial<Settings>): Promise<SettingRow[]> {
  const stored = new Map((await db.setting.findMany()).map((row) => [row.key, row]));
  return settingKeys.map((key) => {
    const { schema, group, label, meaning, unit } = getDefinition(key);
    const allowed = describeAllowed(schema);
    const fallback: unknown = overrides[key] ?? defaultSettings[key];
    const row = stored.get(key);
    const parsed = row && schema.safeParse(row.value);
    return {
      key,
      group,
      label,
      meaning,
      unit,
      allowed,
      allowedInWords: describeAllowedInWords(allowed),
      value: parsed ? (parsed.success ? parsed.data : null) : fallback,
      fallback,
      fallbackFrom: overrides[key] === undefined ? "default" : "environment",
      stored: row ? { at: row.updatedAt, by: row.updatedBy } : null,
    };
  });
}
