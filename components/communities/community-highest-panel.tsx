import { HighRiskItem } from "@/components/risk/high-risk-item";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { Provenance } from "@/components/ui/provenance";
import type { Provenance as ProvenanceOf } from "@/lib/charts/provenance";
import { dimensionTitle } from "@/lib/judging/dimension-title";
import type { RiskItem } from "@/lib/reads/list-high-risk";
import { highRiskState } from "@/lib/url-state/page-states";
import type { SearchEntry } from "@/lib/url-state/search-params";

/** The messages of a community with the highest scores, and the way to all of them. */
export function CommunityHighestPanel({
  name,
  items,
  provenance,
  carried,
}: {
  name: string;
  items: readonly RiskItem[];
  provenance: ProvenanceOf;
  carried: readonly SearchEntry[];
}) {
  const all = { community: name, threshold: 1, sort: "score" } as const;
  return (
    <Panel
      title="Highest messages"
      flush
      actions={
        <ButtonLink
          href={highRiskState.href("/high-risk", highRiskState.parse({}).value, all, carried)}
          size="sm"
          variant="quiet"
        >
          All of them
        </ButtonLink>
      }
      footer={<Provenance of={provenance} />}
    >
      {items.length === 0 ? (
        <EmptyState why="No message of this time range has a score above 0." todo="Widen the time range." />
      ) : (
        <ul className="divide-y divide-line border-line border-t">
          {items.map((item) => (
            <li key={`${item.kind} ${item.id}`}>
              <HighRiskItem item={item} dimensionTitle={dimensionTitle(item.dimension)} carried={carried} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
