import { type SettingKey, type Settings, settingDefinitions } from "@/lib/settings/definitions";

/** The settings of a run as lines: name, value with its unit. */
export function listPinnedSettings(settings: Settings): { label: string; value: string }[] {
  const keys = Object.keys(settingDefinitions) as SettingKey[];
  return keys.map((key) => ({ label: key, value: say(settings[key], settingDefinitions[key].unit) }));
}

function say(value: Settings[SettingKey], unit: string | null): string {
  if (Array.isArray(value)) return value.join(", ") || "none";
  if (value === "") return "none";
  return unit && typeof value === "number" ? `${value.toLocaleString("en")} ${unit}` : String(value);
}
