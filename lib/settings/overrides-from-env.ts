import { ObservatoryError } from "../errors";
import { type SettingKey, type Settings, settingDefinitions } from "./definitions";

interface Variables {
  openrouterModel: string | null;
  judgeMaxAttempts: number | null;
  judgeMaxTokens: number | null;
}

/** What the environment puts in place of defaults: the variables that the original system knew. A stored value goes before them. */
export function overridesFromEnv({ openrouterModel, judgeMaxAttempts, judgeMaxTokens }: Variables): Partial<Settings> {
  return {
    ...override("OPENROUTER_MODEL", "judgeModel", openrouterModel),
    ...override("JUDGE_MAX_ATTEMPTS", "judgeMaxAttempts", judgeMaxAttempts),
    ...override("JUDGE_MAX_TOKENS", "judgeMaxTokens", judgeMaxTokens),
  };
}

function override(variable: string, key: SettingKey, value: unknown): Partial<Settings> {
  if (value === null) return {};
  const parsed = settingDefinitions[key].schema.safeParse(value);
  if (parsed.success) return { [key]: parsed.data };
  throw new ObservatoryError(
    "configuration",
    `${variable} is not valid for the setting "${settingDefinitions[key].label}".`,
    { cause: parsed.error, details: { variable } },
  );
}
