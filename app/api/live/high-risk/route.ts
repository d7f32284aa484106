import type { NextRequest } from "next/server";
import { database } from "@/app/database";
import { loadHighRiskKeys } from "@/app/load-high-risk";
import { getDefaultRange } from "@/app/page-context";
import { highRiskState } from "@/lib/url-state/page-states";
import { collectParams } from "@/lib/url-state/search-params";
import { parseTimeRange } from "@/lib/url-state/time-range";
import { answerLive } from "../answer-live";

/** Which high-risk items are on the first page of the list that the address asks for. */
export const GET = (request: NextRequest) =>
  answerLive(async () => {
    const params = collectParams(request.nextUrl.searchParams);
    const { value: range } = parseTimeRange(params, { now: new Date(), fallback: await getDefaultRange() });
    return { keys: await loadHighRiskKeys(database(), range.period, highRiskState.parse(params).value) };
  });
