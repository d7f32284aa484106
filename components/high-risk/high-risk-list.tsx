import { NewItems } from "@/components/live/new-items";
import { HighRiskItem } from "@/components/risk/high-risk-item";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { Panel } from "@/components/ui/panel";
import { dimensionTitle } from "@/lib/judging/dimension-title";
import type { Page } from "@/lib/reads/keyset";
import type { RiskItem } from "@/lib/reads/list-high-risk";
import type { HighRiskState } from "@/lib/url-state/page-states";
import { highRiskState } from "@/lib/url-state/page-states";
import type { TimeRange } from "@/lib/url-state/time-range";

export function HighRiskList({
  page,
  state,
  range,
}: {
  page: Page<RiskItem>;
  state: HighRiskState;
  range: Pick<TimeRange, "entries" | "label">;
}) {
  const carried = range.entries;
  const href = (cursor: string | null) => highRiskState.href("/high-risk", state, { cursor }, carried);
  return (
    <Panel
      title={state.sort === "newest" ? "Newest first" : "Highest first"}
      flush
      actions={
        state.cursor === null && (
          <NewItems
            url={highRiskState.href("/api/live/high-risk", state, {}, carried)}
            shown={page.items.map(({ evaluation }) => evaluation.id)}
            one="item"
            many="items"
          />
        )
      }
    >
      {page.items.length === 0 ? (
        <EmptyState
          why={`No ${state.kind === null ? "post or comment" : state.kind} of the time range (${range.label}) that is as asked for has a score of ${state.threshold} or more.`}
          todo="Widen the time range, lower the threshold, or ask for less: names have to be whole."
        />
      ) : (
        <ul className="divide-y divide-line border-line border-t">
          {page.items.map((item) => (
            <li key={item.evaluation.id}>
              <HighRiskItem item={item} dimensionTitle={dimensionTitle(item.dimension)} full carried={carried} />
            </li>
          ))}
        </ul>
      )}
      <div className="border-line border-t">
        <Pager
          what="items"
          shown={page.items.length}
          firstHref={state.cursor ? href(null) : null}
          nextHref={page.next ? href(page.next) : null}
        />
      </div>
    </Panel>
  );
}
