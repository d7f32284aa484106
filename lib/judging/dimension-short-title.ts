import { dimensionTitle } from "./dimension-title";

const short: Readonly<Record<string, string>> = {
  harm_enablement: "Harm",
  deception_or_evasion: "Deception",
  self_preservation_power_seeking: "Power",
  delusional_sycophancy: "Sycophancy",
};

/** One word for the head of a narrow column; the title in full stands beside it somewhere. */
export const dimensionShortTitle = (key: string): string => short[key] ?? dimensionTitle(key);
