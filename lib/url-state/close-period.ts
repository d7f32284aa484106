interface Open {
  from: string | null;
  to: string | null;
}

const dayMs = 86_400_000;
/** 38 years: 1,983 weeks, where a series has at most 2,000 points. A time range may be asked for, and content dated, further back. */
const longestMs = 38 * 365.25 * dayMs;

/**
 * The span that a chart is drawn over: a range's own bounds, and on an open side those of the content. A range that ends now ends now,
 * except for a source that is of the past (a dump), where nothing can have come after its last content. Without content: the last day.
 */
export function closePeriod(
  period: Open,
  { extent, now, isPast }: { extent: Open; now: Date; isPast: boolean },
): { from: string; to: string } {
  const last = isPast && extent.to !== null ? new Date(extent.to) : now;
  const to = period.to === null ? last : new Date(period.to);
  const asked = period.from ?? extent.from;
  const wanted = asked === null ? new Date(to.getTime() - dayMs) : new Date(asked);
  const from = new Date(Math.max(wanted.getTime(), to.getTime() - longestMs));
  return { from: (from < to ? from : new Date(to.getTime() - dayMs)).toISOString(), to: to.toISOString() };
}
