import { settingDefinitions } from "./definitions";

/** The settings as Markdown: a table a group, a line a setting. docs/settings.md is this text (`settings-table.test.ts` holds it). */
export function buildSettingsTable(): string {
  const entries = Object.entries(settingDefinitions);
  const groups = [...new Set(entries.map(([, { group }]) => group))];
  return groups
    .map((group) => {
      const lines = entries
        .filter(([, definition]) => definition.group === group)
        .map(([key, d]) => `| \`${key}\` | ${sayDefault(d.default)} | ${d.unit ?? ""} | ${d.meaning} |`);
      return [`## ${group}`, "", "| setting | default | unit | meaning |", "| --- | --- | --- | --- |", ...lines].join(
        "\n",
      );
    })
    .join("\n\n");
}

function sayDefault(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.join(", ");
  return value === "" ? "empty" : String(value);
}
