import { z } from "zod";
import { ObservatoryError } from "../errors";
import { type SettingDefinition, type SettingKey, settingDefinitions } from "./definitions";

export const settingKeys = Object.keys(settingDefinitions) as SettingKey[];

export function parseSettingKey(key: string): SettingKey {
  const known = z.enum(settingKeys as [SettingKey, ...SettingKey[]]).safeParse(key);
  if (!known.success) throw new ObservatoryError("bad_request", "There is no setting of this name.");
  return known.data;
}

/** The definition with its type forgotten, for code that treats all settings alike. */
export const getDefinition = (key: SettingKey): SettingDefinition => settingDefinitions[key] as SettingDefinition;
