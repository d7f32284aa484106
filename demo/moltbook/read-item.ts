import { isObject, type Json, type JsonObject } from "../../lib/moltbook/json";
import { parseTime } from "../../lib/moltbook/parse-time";

/** Readers for items that may lack anything: a dump is served as it is, faults included. */
export const textOf = (value: Json | undefined): string =>
  typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
export const idOf = (item: JsonObject): string => textOf(item.id);
export const authorIdOf = (item: JsonObject): string => (isObject(item.author) ? idOf(item.author) : "");
export const numberOf = (value: Json | undefined): number => Number(textOf(value)) || 0;
/** Canonical time for sorting; empty where there is none. */
export const timeOf = (item: JsonObject): string => parseTime(textOf(item.created_at)) ?? "";

/** Newest first; what has the same time stays in its order. */
export const newestFirst = (items: JsonObject[]): JsonObject[] =>
  items
    .map((item) => ({ item, time: timeOf(item) }))
    .sort((a, b) => (a.time < b.time ? 1 : a.time > b.time ? -1 : 0))
    .map(({ item }) => item);
