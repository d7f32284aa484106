/** A setting's value as a person reads it. null: not set, or not valid. */
export function formatSetting(value: unknown): string {
  if (value === null || value === undefined) return "–";
  if (typeof value === "boolean") return value ? "on" : "off";
  if (typeof value === "number") return value.toLocaleString("en-GB", { maximumFractionDigits: 6 });
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.map(formatSetting).join(", ");
  return value === "" ? "empty" : String(value);
}
