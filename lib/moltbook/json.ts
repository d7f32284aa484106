export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value under the first of these names that the item has at all; both dialects' names of a field are given together. */
export function pick(item: JsonObject, ...names: string[]): Json | undefined {
  for (const name of names) if (Object.hasOwn(item, name)) return item[name];
  return undefined;
}
