import { cache } from "react";
import { database } from "@/app/database";
import { getSource } from "@/lib/reads/get-source";
import { defaultRange } from "@/lib/url-state/range-keys";
import type { SearchParams } from "@/lib/url-state/search-params";
import { parseTimeRange } from "@/lib/url-state/time-range";

/** Asked once for each page that is rendered, by its layout and by itself. */
export const getPageSource = cache(() => getSource(database()));

/** The time range where the address has none. Before anything is observed it is that of a live source. */
export const getDefaultRange = async () => defaultRange((await getPageSource())?.kind ?? "live");

/** What every page of the observatory starts from: the database, what is observed, now, and the time range of the address. */
export async function getPageContext(searchParams: Promise<SearchParams>) {
  const [params, source, fallback] = await Promise.all([searchParams, getPageSource(), getDefaultRange()]);
  const now = new Date();
  const { value: range, hints } = parseTimeRange(params, { now, fallback });
  return { db: database(), source, now, params, range, hints };
}
