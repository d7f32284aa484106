"use client";
import type { ReactNode } from "react";
import { useLive } from "@/components/live/use-live";
import type { Provenance } from "@/lib/charts/provenance";
import { buildHref, type SearchEntry } from "@/lib/url-state/search-params";
import { HighRiskPanel } from "./high-risk-panel";
import type { LiveOverview } from "./live-overview";
import { RunsPanel } from "./runs-panel";
import { TotalsRow } from "./totals-row";

/** The parts of the overview that keep themselves up to date, around those that do not (`children`: the charts). */
export function OverviewLive({
  initial,
  provenance,
  titles,
  carried,
  children,
}: {
  initial: LiveOverview;
  /** What the totals rest on; n and coverage follow the live totals. */
  provenance: Provenance;
  titles: Readonly<Record<string, string>>;
  carried: readonly SearchEntry[];
  children: ReactNode;
}) {
  const url = buildHref("/api/live/overview", carried);
  const isActive = ({ runs }: LiveOverview) => runs.some(({ state }) => state === "queued" || state === "running");
  const { data } = useLive(url, initial, (now) => (isActive(now) ? 3_000 : 15_000));
  const { scored, total, asOf, highRisk } = data.totals;
  const now = { ...provenance, n: scored, coverage: { scored, total }, asOf };
  return (
    <>
      <TotalsRow totals={data.totals} provenance={now} carried={carried} />
      {children}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:gap-5">
        <HighRiskPanel
          items={data.highRisk}
          titles={titles}
          provenance={{ ...now, n: highRisk, of: "messages at 7 or above" }}
          carried={carried}
        />
        <RunsPanel runs={data.runs} carried={carried} />
      </div>
    </>
  );
}
