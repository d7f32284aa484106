/** As Next gives them to a page. */
export type SearchParams = Record<string, string | string[] | undefined>;
/** As links and forms carry them. */
export type SearchEntry = readonly [name: string, value: string];

/** A value read from the URL. `hints` says, for a reader, what was asked for and not understood. */
export interface Parsed<T> {
  value: T;
  hints: string[];
}

/** Every value given under a name, in order; an empty one counts as not given (a form sends its empty fields). */
export function listValues(params: SearchParams, name: string): string[] {
  const value = Object.hasOwn(params, name) ? params[name] : undefined;
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).filter((one) => one !== "");
}

/** `path?a=1&b=2`; entries in the order given. */
export function buildHref(path: string, entries: Iterable<SearchEntry>): string {
  const search = new URLSearchParams([...entries].map(([name, value]) => [name, value])).toString();
  return search ? `${path}?${search}` : path;
}

/** The parameters of a request, in the shape in which Next gives them to a page. */
export function collectParams(search: URLSearchParams): SearchParams {
  return Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name)]));
}
