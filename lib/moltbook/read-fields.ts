import { type Json, type JsonObject, pick } from "./json";
import { parseTime } from "./parse-time";
import { RejectedItem } from "./reject";
import { serialiseJson } from "./serialise-json";
import { cutText, toStorableText } from "./storable-text";

const show = (value: Json | undefined): string =>
  value === undefined ? "nothing" : cutText(serialiseJson(value).slice(0, 1_000), 60);

/** Text, or null where the site told none. Numbers are taken as written. */
export function readText(item: JsonObject, ...names: string[]): string | null {
  const value = pick(item, ...names);
  if (value === undefined || value === null) return null;
  if (typeof value === "string") return toStorableText(value);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  throw new RejectedItem("bad_shape", `${names[0]} should be text, is ${show(value)}`);
}

/** Longest id and name that are taken. Both stand in index keys, of which PostgreSQL holds 2,704 bytes; known ids have 36, names up to 30. */
const longestId = 100;
const longestName = 200;

/** Moltbook's own id. */
export function readId(item: JsonObject, ...names: string[]): string {
  const id = readText(item, ...names)?.trim();
  if (!id) throw new RejectedItem("missing_id", `${names[0]} is missing`);
  if (id.length > longestId) throw new RejectedItem("bad_shape", `${names[0]} has ${id.length} characters`);
  return id;
}

export function readName(item: JsonObject, ...names: string[]): string {
  const name = readText(item, ...names);
  if (!name) throw new RejectedItem("bad_shape", `${names[0]} is missing`);
  if (name.length > longestName) throw new RejectedItem("bad_shape", `${names[0]} has ${name.length} characters`);
  return name;
}

/** A whole number, also when written as text; null where the site told none. */
export function readCount(item: JsonObject, ...names: string[]): number | null {
  const value = pick(item, ...names);
  if (value === undefined || value === null) return null;
  const number = typeof value === "string" && /^\s*[+-]?\d+(?:\.0+)?\s*$/.test(value) ? Number(value) : value;
  if (typeof number === "number" && Number.isSafeInteger(number)) return number === 0 ? 0 : number;
  throw new RejectedItem("bad_number", `${names[0]} should be a whole number, is ${show(value)}`);
}

/** Yes or no; null where the site told neither, or something that is neither. */
export function readFlag(item: JsonObject, ...names: string[]): boolean | null {
  const value = pick(item, ...names);
  if (value === true || value === "true" || value === 1) return true;
  if (value === false || value === "false" || value === 0) return false;
  return null;
}

/** A time that an item can do without: null also where what is told is no time, since a new form of it must not cost the item. */
export function readTime(item: JsonObject, ...names: string[]): string | null {
  const value = pick(item, ...names);
  return typeof value === "string" ? parseTime(value) : null;
}

/** The time without which an item has no place in any hour. */
export function readTimeOrReject(item: JsonObject, ...names: string[]): string {
  const value = pick(item, ...names);
  if (value === undefined || value === null || value === "") {
    throw new RejectedItem("missing_time", `${names[0]} is missing`);
  }
  const time = typeof value === "string" ? parseTime(value) : null;
  if (!time) throw new RejectedItem("bad_time", `${names[0]} should be a time, is ${show(value)}`);
  return time;
}
