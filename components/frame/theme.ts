export const themeChoices = ["system", "dark", "light"] as const;
export type ThemeChoice = (typeof themeChoices)[number];
export const themeCookie = "theme";

/** Anything but a known choice, as well as no cookie, follows the system. */
export function parseThemeChoice(value: string | undefined): ThemeChoice {
  return themeChoices.find((choice) => choice === value) ?? "system";
}
