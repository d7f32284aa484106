import type { NextRequest } from "next/server";
import { loadOverview } from "@/app/load-overview";
import { getDefaultRange } from "@/app/page-context";
import { parseTimeRange } from "@/lib/url-state/time-range";
import { answerLive } from "../answer-live";

/** Totals, runs and latest high-risk items of the time range that the overview shows. */
export const GET = (request: NextRequest) =>
  answerLive(async () => {
    const params = Object.fromEntries(request.nextUrl.searchParams);
    const { value: range } = parseTimeRange(params, { now: new Date(), fallback: await getDefaultRange() });
    return loadOverview(range.period);
  });
