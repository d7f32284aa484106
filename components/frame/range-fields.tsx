import type { SearchEntry } from "@/lib/url-state/search-params";

/** Takes the time range along when a form of filters is sent. */
export function RangeFields({ carried }: { carried: readonly SearchEntry[] }) {
  return carried.map(([name, value]) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />);
}
