import type { Figure, Json, JsonObject } from "./figure";
import { type Palette, type TokenName, tokenNames } from "./palette";

const reference = /^\$([a-z0-9-]+)(?:\/(\d{1,3}))?$/;
const known = new Set<string>(tokenNames);
const isToken = (name: string): name is TokenName => known.has(name);

/**
 * Puts a theme's colours in the place of their names: "$accent" → "#5cc8f2", "$accent/30" → 30 % opaque. Only under keys that hold
 * colours, so that an agent that calls itself "$accent" keeps its name.
 */
export function paintFigure({ data, layout }: Figure, palette: Palette): { data: JsonObject[]; layout: JsonObject } {
  const paintObject = (object: JsonObject): JsonObject =>
    Object.fromEntries(Object.entries(object).map(([key, value]) => [key, paint(value, /color/i.test(key))]));
  const paint = (value: Json, isColour: boolean): Json => {
    if (typeof value === "string") return isColour ? colourOf(value, palette) : value;
    if (Array.isArray(value)) return value.map((item) => paint(item, isColour));
    return typeof value === "object" && value !== null ? paintObject(value) : value;
  };
  return { data: data.map(paintObject), layout: paintObject(layout) };
}

function colourOf(value: string, palette: Palette): string {
  const [, name = "", percent] = reference.exec(value) ?? [];
  if (!isToken(name)) return value;
  const hex = palette[name];
  if (percent === undefined) return hex;
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `rgba(${r}, ${g}, ${b}, ${Number(percent) / 100})`;
}
