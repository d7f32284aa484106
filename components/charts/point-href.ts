/**
 * Where a clicked point leads: the first item of its customdata, a path of ours. Plotly's event is foreign, so it is looked at as such;
 * anything but a path on this site is null.
 */
export function pointHref(event: unknown): string | null {
  const [point] = listOf(property(event, "points"));
  const [href] = listOf(property(point, "customdata"));
  return typeof href === "string" && /^\/(?![/\\])/.test(href) ? href : null;
}

const property = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
