import { database } from "@/app/database";
import { problem } from "@/lib/http/problem";
import { findByMoltbookPath, type MoltbookPath } from "@/lib/reads/find-by-moltbook-path";
import { agentHref, communityHref, postHref } from "@/lib/url-state/hrefs";

const hrefs = { post: postHref, agent: agentHref, community: communityHref } as const;

/**
 * One of Moltbook's own addresses leads to ours: who has the one replaces the host and reads on here. What is not stored leads
 * to our page of that name, which says so. The target is built from a path of ours: no address from outside is followed.
 */
export async function redirectMoltbookPath(path: MoltbookPath): Promise<Response> {
  try {
    const key = (await findByMoltbookPath(database(), path)) ?? path.key;
    // Relative: what a proxy in front calls this host is not known here.
    return new Response(null, { status: 307, headers: { location: hrefs[path.kind](key) } });
  } catch (error) {
    return problem(error);
  }
}
