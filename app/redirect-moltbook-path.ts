import { type NextRequest, NextResponse } from "next/server";
import { database } from "@/app/database";
import { problem } from "@/lib/http/problem";
import { findByMoltbookPath, type MoltbookPath } from "@/lib/reads/find-by-moltbook-path";
import { agentHref, communityHref, postHref } from "@/lib/url-state/hrefs";

const hrefs = { post: postHref, agent: agentHref, community: communityHref } as const;

/**
 * One of Moltbook's own addresses leads to ours: who has the one replaces the host and reads on here. What is not stored leads
 * to our page of that name, which says so. The target is built from a path of ours: no address from outside is followed.
 */
export async function redirectMoltbookPath(request: NextRequest, path: MoltbookPath): Promise<Response> {
  try {
    const key = (await findByMoltbookPath(database(), path)) ?? path.key;
    return NextResponse.redirect(new URL(hrefs[path.kind](key), request.nextUrl), 307);
  } catch (error) {
    return problem(error);
  }
}
