import type { ChartSpan } from "@/app/load-chart-span";
import type { SubjectKind } from "@/lib/judging/types";
import { highRiskState, postsState } from "@/lib/url-state/page-states";
import type { TimeRange } from "@/lib/url-state/time-range";

/** Where the points of the charts of a frame lead: to the messages that they count. */
export function frameHrefs({
  community,
  kind,
  span,
  range,
}: {
  community: string | null;
  kind: SubjectKind | null;
  span: ChartSpan;
  range: TimeRange;
}) {
  const risk = { ...highRiskState.parse({}).value, community, kind, sort: "score" } as const;
  const posts = { ...postsState.parse({}).value, community };
  return {
    /** The scored messages of a bucket, highest first; those that are 0 count in its mean and are among the posts. */
    scored: ({ at, dimension }: { at: string; dimension: string }) =>
      highRiskState.href("/high-risk", risk, { threshold: 1, dimension }, span.entriesOf(at)),
    posts: (at: string) => postsState.href("/posts", posts, {}, span.entriesOf(at)),
    /** A score of posts is a filter of theirs; of comments too, the list from that score up is what there is. */
    score: (dimension: string, score: number) =>
      kind === "post" || score === 0
        ? postsState.href("/posts", posts, { dimension, minScore: score, maxScore: score }, range.entries)
        : highRiskState.href("/high-risk", risk, { dimension, threshold: score }, range.entries),
  };
}
