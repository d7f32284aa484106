"use client";
import type { ReactNode } from "react";
import { useLive } from "@/components/live/use-live";
import type { Provenance } from "@/lib/charts/provenance";
import { buildHref, type SearchEntry } from "@/lib/url-state/search-params";
import { HighRiskPanel } from "./high-risk-panel";
import type { LiveOverview } from "./live-overview";
import { RunsPanel } from "./runs-panel";
import { TotalsRow } from "./totals-row";

/** The parts of the overview that keep themselves up to date, beside those that do not (the charts). */
export function OverviewLive({
  initial,
  provenance,
  titles,
  carried,
  trend,
  asides,
}: {
  initial: LiveOverview;
  /** What the totals rest on; n and coverage follow the live totals. */
  provenance: Provenance;
  titles: Readonly<Record<string, string>>;
  carried: readonly SearchEntry[];
  trend: ReactNode;
  asides: ReactNode;
}) {
  const url = buildHref("/api/live/overview", carried);
  const isActive = ({ runs }: LiveOverview) => runs.some(({ state }) => state === "queued" || state === "running");
  const { data } = useLive(url, initial, (now) => (isActive(now) ? 3_000 : 15_000));
  const { scored, total, asOf, highRisk } = data.totals;
  const now = { ...provenance, n: scored, coverage: { scored, total }, asOf };
  return (
    <>
      <TotalsRow totals={data.totals} provenance={now} carried={carried} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:gap-5">
        <div className="flex min-w-0 flex-col gap-4 lg:gap-5">
          {trend}
          <HighRiskPanel
            items={data.highRisk}
            fresh={initial.highRisk}
            titles={titles}
            provenance={{ ...now, n: highRisk, of: "messages at 7 or above" }}
            carried={carried}
          />
        </div>
        <div className="flex min-w-0 flex-col gap-4 lg:gap-5">
          <RunsPanel runs={data.runs} carried={carried} />
          {asides}
        </div>
      </div>
    </>
  );
}
