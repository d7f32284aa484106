import { rangeParams } from "@/lib/url-state/range-keys";

/** An address with the time range of the page that links to it. */
export function carryRange(path: string, current: URLSearchParams): string {
  const [before = "", hash] = path.split("#");
  const [base = "", query = ""] = before.split("?");
  const params = new URLSearchParams(query);
  for (const name of rangeParams) {
    const value = current.get(name);
    if (value !== null && !params.has(name)) params.set(name, value);
  }
  const search = params.toString();
  return `${base}${search ? `?${search}` : ""}${hash === undefined ? "" : `#${hash}`}`;
}
