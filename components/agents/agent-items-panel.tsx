import type { ReactNode } from "react";
import { Panel } from "@/components/ui/panel";
import { Provenance } from "@/components/ui/provenance";
import type { Provenance as ProvenanceOf } from "@/lib/charts/provenance";
import type { AgentItem } from "@/lib/reads/list-agent-items";
import type { SearchEntry } from "@/lib/url-state/search-params";
import { AgentItemCard } from "./agent-item-card";

/** Messages of an agent. What is shown when there are none is the caller's. */
export function AgentItemsPanel({
  title,
  description,
  items,
  withEvidence,
  actions,
  pager,
  empty,
  provenance,
  carried,
  className,
}: {
  title: string;
  description?: string;
  items: readonly AgentItem[];
  withEvidence?: boolean;
  actions?: ReactNode;
  pager?: ReactNode;
  empty: ReactNode;
  provenance: ProvenanceOf;
  carried: readonly SearchEntry[];
  className?: string;
}) {
  return (
    <Panel
      title={title}
      description={description}
      actions={actions}
      flush
      className={className}
      footer={<Provenance of={provenance} />}
    >
      {items.length === 0 ? (
        empty
      ) : (
        <ul className="divide-y divide-line border-line border-t">
          {items.map((item) => (
            <li key={`${item.kind} ${item.id}`}>
              <AgentItemCard item={item} withEvidence={withEvidence} carried={carried} />
            </li>
          ))}
        </ul>
      )}
      {pager}
    </Panel>
  );
}
