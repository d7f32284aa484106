import type { NextRequest } from "next/server";
import { loadRuns } from "@/app/load-runs";
import { runsState } from "@/lib/url-state/page-states";
import { collectParams } from "@/lib/url-state/search-params";
import { answerLive } from "../answer-live";

/** The page of runs that the address names. */
export const GET = (request: NextRequest) =>
  answerLive(async () => (await loadRuns(runsState.parse(collectParams(request.nextUrl.searchParams)).value)).page);
