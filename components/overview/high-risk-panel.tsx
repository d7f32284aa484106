"use client";
import { useHeldList } from "@/components/live/use-held-list";
import { HighRiskItem } from "@/components/risk/high-risk-item";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { Provenance } from "@/components/ui/provenance";
import type { Provenance as ProvenanceOf } from "@/lib/charts/provenance";
import type { RiskItem } from "@/lib/reads/list-high-risk";
import { buildHref, type SearchEntry } from "@/lib/url-state/search-params";

/** The latest high-risk messages. What comes while they are read is announced, and shown when asked for. */
export function HighRiskPanel({
  items,
  fresh,
  titles,
  provenance,
  carried,
}: {
  items: readonly RiskItem[];
  /** Those that the page came with. */
  fresh: readonly RiskItem[];
  /** Dimension key → how it is called. */
  titles: Readonly<Record<string, string>>;
  provenance: ProvenanceOf;
  carried: readonly SearchEntry[];
}) {
  const { shown, newCount, showNew } = useHeldList(
    items,
    fresh,
    (item) => `${item.kind} ${item.id} ${item.evaluation.id}`,
  );
  return (
    <Panel
      title="Latest high-risk messages"
      flush
      actions={
        <ButtonLink href={buildHref("/high-risk", carried)} size="sm" variant="quiet">
          All of them
        </ButtonLink>
      }
      footer={<Provenance of={provenance} />}
    >
      <p role="status" className={newCount > 0 ? "px-4 pb-2" : "sr-only"}>
        {newCount > 0 && (
          <Button size="sm" variant="primary" onClick={showNew}>
            {newCount} new {newCount === 1 ? "message" : "messages"}: show
          </Button>
        )}
      </p>
      {shown.length === 0 ? (
        <EmptyState
          why="No scored message reached 7 in this period."
          todo="Widen the time range, or lower the threshold on the High risk page."
        />
      ) : (
        <ul className="divide-y divide-line border-line border-t">
          {shown.map((item) => (
            <li key={`${item.kind} ${item.id}`}>
              <HighRiskItem item={item} dimensionTitle={titles[item.dimension] ?? item.dimension} carried={carried} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
