import { z } from "zod";
import { type RangeKey, rangeHours, rangeKeys, rangeLabels } from "./range-keys";
import { listValues, type Parsed, type SearchEntry, type SearchParams } from "./search-params";

export interface TimeRange {
  key: RangeKey | "custom";
  /** Inclusive; null: from the beginning. */
  from: Date | null;
  /** Exclusive; null: no end. */
  to: Date | null;
  /** The same as ISO 8601, for lib/reads. */
  period: { from: string | null; to: string | null };
  /** For "period" in provenance: "last 7 d", "24 Nov 2026 – 26 Nov 2026". UTC. */
  label: string;
  /** What carries this range into another address. */
  entries: readonly SearchEntry[];
}

const dayMs = 86_400_000;
// A UTC day, or a UTC minute (a chart's hour leads to one). Years that a date input and PostgreSQL both know.
const moment = z
  .string()
  .regex(/^20\d\d-\d\d-\d\d(T\d\d:\d\d)?$/)
  .refine((text) => isReal(text));

/** Refuses 30 February, which Date would roll over to March. */
function isReal(text: string): boolean {
  const at = new Date(text.length === 10 ? `${text}T00:00Z` : `${text}Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/**
 * The time range that all pages share: `range`, or `from` and `to` (UTC; a day in `to` is included, a minute is not). Never throws.
 * A preset ends now and is counted back from `now`; `fallback` holds where nothing is asked.
 */
export function parseTimeRange(
  params: SearchParams,
  { now, fallback }: { now: Date; fallback: RangeKey },
): Parsed<TimeRange> {
  const fromText = listValues(params, "from").at(-1);
  const toText = listValues(params, "to").at(-1);
  const key = listValues(params, "range").at(-1);
  const preset = (asked: RangeKey, isAsked: boolean, hints: string[] = []): Parsed<TimeRange> => ({
    value: buildPreset(asked, now, isAsked),
    hints,
  });
  if (fromText !== undefined || toText !== undefined) {
    const custom = buildCustom(fromText, toText);
    return custom ? { value: custom, hints: [] } : preset(fallback, false, [customHint]);
  }
  if (key === undefined) return preset(fallback, false);
  const known = rangeKeys.find((one) => one === key);
  return known ? preset(known, true) : preset(fallback, false, [presetHint]);
}

const customHint = "Time range: from and to must be UTC days such as 2026-01-31, the first one before the last one.";
const presetHint = `Time range: one of ${rangeKeys.join(", ")}; the default is shown.`;

function buildPreset(key: RangeKey, now: Date, isAsked: boolean): TimeRange {
  const entries: SearchEntry[] = isAsked ? [["range", key]] : [];
  const from = key === "all" ? null : new Date(now.getTime() - rangeHours[key] * 3_600_000);
  const label = key === "all" ? "all time" : `last ${rangeLabels[key]}`;
  return { key, from, to: null, period: buildPeriod(from, null), label, entries };
}

function buildCustom(fromText: string | undefined, toText: string | undefined): TimeRange | null {
  if ((fromText && !moment.safeParse(fromText).success) || (toText && !moment.safeParse(toText).success)) return null;
  const from = fromText ? new Date(`${fromText.length === 10 ? `${fromText}T00:00` : fromText}Z`) : null;
  const to = toText
    ? toText.length === 10
      ? new Date(new Date(`${toText}T00:00Z`).getTime() + dayMs)
      : new Date(`${toText}Z`)
    : null;
  if (from && to && from >= to) return null;
  return {
    key: "custom",
    from,
    to,
    period: buildPeriod(from, to),
    label: `${fromText ? fromText.replace("T", " ") : "the beginning"} – ${toText ? toText.replace("T", " ") : "now"} UTC`,
    entries: [...(fromText ? [["from", fromText] as const] : []), ...(toText ? [["to", toText] as const] : [])],
  };
}

const buildPeriod = (from: Date | null, to: Date | null) => ({
  from: from?.toISOString() ?? null,
  to: to?.toISOString() ?? null,
});
