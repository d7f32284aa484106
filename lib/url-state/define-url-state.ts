import type { Param } from "./param";
import { buildHref, listValues, type Parsed, type SearchEntry, type SearchParams } from "./search-params";

type Params = Record<string, Param<never> | Param<unknown>>;
type StateOf<P> = { -readonly [K in keyof P]: P[K] extends Param<infer T> ? T : never };

export interface UrlState<S> {
  /** Never throws: what is not understood becomes its default and a hint. */
  parse(params: SearchParams): Parsed<S>;
  /** Only what differs from the default, so that addresses stay short. */
  write(state: S): SearchEntry[];
  /** The address of the page in this state, with changes, and with what else it carries (the time range). */
  href(path: string, state: S, changes?: Partial<S>, carried?: readonly SearchEntry[]): string;
}

/** What a page reads from its address: `StateIn<typeof postsState>`. */
export type StateIn<U> = U extends UrlState<infer S> ? S : never;

/** The whole state of a page that lives in its URL, one param a key. */
export function defineUrlState<const P extends Record<string, unknown>>(
  params: P & { [K in keyof P]: P[K] extends Param<infer T> ? Param<T> : never },
): UrlState<StateOf<P>> {
  type S = StateOf<P>;
  const entries = Object.entries(params as unknown as Params) as [keyof S & string, Param<unknown>][];

  const write = (state: S): SearchEntry[] =>
    entries.flatMap(([name, param]) => {
      const written = param.write(state[name]);
      const isDefault = written.join("\0") === param.write(param.fallback).join("\0");
      return isDefault ? [] : written.map((value): SearchEntry => [name, value]);
    });

  return {
    parse(search) {
      const hints: string[] = [];
      const state: Partial<S> = {};
      for (const [name, param] of entries) {
        const values = listValues(search, name);
        const parsed = values.length === 0 ? null : param.schema.safeParse(values);
        if (parsed && !parsed.success)
          hints.push(`${param.label}: not a value that this page knows; the default is shown.`);
        state[name] = (parsed?.success ? parsed.data : param.fallback) as S[typeof name];
      }
      return { value: state as S, hints };
    },
    write,
    href: (path, state, changes = {}, carried = []) =>
      buildHref(path, [...write({ ...state, ...changes }), ...carried]),
  };
}
