import type { getPageContext } from "@/app/page-context";
import { type Bucket, bucketEnd, chooseBucket } from "@/lib/charts/buckets";
import { dimensionTitle } from "@/lib/judging/dimension-title";
import { dimensionKeys } from "@/lib/judging/rubric";
import { getContentExtent } from "@/lib/reads/get-content-extent";
import { closePeriod } from "@/lib/url-state/close-period";
import { spanEntries } from "@/lib/url-state/hrefs";
import type { SearchEntry } from "@/lib/url-state/search-params";

export interface ChartSpan {
  from: string;
  to: string;
  bucket: Bucket;
  /** What carries the bucket that begins at `at` into another address. */
  entriesOf: (at: string) => SearchEntry[];
  hints: string[];
}

const threeDaysMs = 3 * 86_400_000;

/** Over what time the charts of a page are drawn, and in what steps. `isSparse`: of what has few items in an hour, so that a longer time is shown by days. */
export async function loadChartSpan(
  { db, source, now, range }: Awaited<ReturnType<typeof getPageContext>>,
  asked: Bucket | "auto" = "auto",
  { isSparse = false } = {},
): Promise<ChartSpan> {
  const extent = await getContentExtent(db);
  const span = closePeriod(range.period, { extent, now, isPast: source?.kind === "dump" });
  const spanMs = new Date(span.to).getTime() - new Date(span.from).getTime();
  const bucket = chooseBucket(spanMs, isSparse && asked === "auto" && spanMs > threeDaysMs ? "day" : asked);
  return {
    ...span,
    bucket,
    entriesOf: (at) => spanEntries(at, bucketEnd(at, bucket).toISOString()),
    hints:
      asked === "auto" || asked === bucket
        ? []
        : [`Step: so long a time has too many ${asked}s; each ${bucket} is shown.`],
  };
}

/** The strips or columns of a chart: the current dimensions, then those of older rubrics that occur in what is drawn. */
export function chartDimensions(rows: readonly { dimension: string }[]): { key: string; title: string }[] {
  const keys = new Set([...dimensionKeys, ...rows.map(({ dimension }) => dimension)]);
  return [...keys].map((key) => ({ key, title: dimensionTitle(key) }));
}
