/** The time ranges that every page shares. Kept apart from the parsers: the browser needs the keys, not the schemas. */
export const rangeKeys = ["24h", "7d", "30d", "all"] as const;
export type RangeKey = (typeof rangeKeys)[number];

export const rangeLabels: Record<RangeKey, string> = { "24h": "24 h", "7d": "7 d", "30d": "30 d", all: "All" };
export const rangeHours: Record<Exclude<RangeKey, "all">, number> = { "24h": 24, "7d": 168, "30d": 720 };

/** The search params that hold the range: either `range`, or `from` and `to` (UTC days, `to` included). */
export const rangeParams = ["range", "from", "to"] as const;
/** What stands for a place in a list, and means nothing once the list is another. */
export const cursorParams = ["cursor"] as const;

/** A dump is of the past, and shown whole; elsewhere the last week is what a reader wants first. */
export const defaultRange = (sourceKind: "live" | "dump" | "demo"): RangeKey => (sourceKind === "dump" ? "all" : "7d");
