import { Time } from "@/components/time/time";
import { Provenance } from "@/components/ui/provenance";
import { Stat, StatRow } from "@/components/ui/stat";
import type { Provenance as ProvenanceOf } from "@/lib/charts/provenance";
import type { CommunityDetail } from "@/lib/reads/get-community";
import { postsState } from "@/lib/url-state/page-states";
import type { SearchEntry } from "@/lib/url-state/search-params";

const count = (n: number) => n.toLocaleString("en");

/** A community in figures: of the time range what we have, of the site what it tells. */
export function CommunityStats({
  community: { name, coverage, subscriberCount, postCount, createdAt, firstSeenAt },
  provenance,
  carried,
}: {
  community: CommunityDetail;
  provenance: ProvenanceOf;
  carried: readonly SearchEntry[];
}) {
  const { scored, total } = coverage;
  return (
    <section aria-label="In figures" className="flex flex-col gap-1.5">
      <StatRow>
        <Stat
          label="Posts"
          value={count(coverage.posts)}
          note="in the time range"
          href={postsState.href("/posts", postsState.parse({}).value, { community: name }, carried)}
        />
        <Stat label="Comments" value={count(coverage.comments)} note="in the time range" />
        <Stat
          label="Scored"
          value={total === 0 ? null : ((100 * scored) / total).toFixed(1)}
          unit="%"
          note={`${count(scored)} of ${count(total)}`}
        />
        <Stat
          label="Subscribers"
          value={subscriberCount === null ? null : count(subscriberCount)}
          note="as the site tells"
        />
        <Stat label="Posts in all" value={postCount === null ? null : count(postCount)} note="as the site tells" />
        <Stat
          label={createdAt ? "Made" : "First met"}
          value={
            <span className="text-base">
              <Time at={createdAt ?? firstSeenAt} day />
            </span>
          }
        />
      </StatRow>
      <Provenance of={provenance} />
    </section>
  );
}
