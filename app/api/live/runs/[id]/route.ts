import type { NextRequest } from "next/server";
import { loadRun } from "@/app/load-run";
import { ObservatoryError } from "@/lib/errors";
import { runState } from "@/lib/url-state/page-states";
import { collectParams } from "@/lib/url-state/search-params";
import { answerLive } from "../../answer-live";

/** One run with the last lines of its log, as its page shows them. */
export const GET = (request: NextRequest, { params }: { params: Promise<{ id: string }> }) =>
  answerLive(async () => {
    const { id } = await params;
    const { value } = runState.parse(collectParams(request.nextUrl.searchParams));
    const live = await loadRun(id, value);
    if (!live) throw new ObservatoryError("not_found", "There is no such run.");
    return live;
  });
