"use client";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { Provenance } from "@/components/ui/provenance";
import { buildChartCsv } from "@/lib/charts/csv";
import type { Chart } from "@/lib/charts/figure";
import { ChartTable } from "./chart-table";
import { download, downloadText } from "./download";
import { PlotlyChart } from "./plotly-chart";

/** A chart with all that belongs to it: title, provenance, its data as table and CSV, itself as PNG, and what to do when it is empty. */
export function ChartCard({
  chart,
  description,
  actions,
  level,
  className,
}: {
  chart: Chart;
  description?: ReactNode;
  actions?: ReactNode;
  level?: 2 | 3;
  className?: string;
}) {
  const [view, setView] = useState<"chart" | "table">("chart");
  const [failure, setFailure] = useState<string | null>(null);
  const { figure, empty } = chart;
  const savePng = async () => {
    if (!figure) return;
    try {
      const { drawPng } = await import("./draw-png");
      download(await drawPng(chart, figure), `${chart.name}.png`);
      setFailure(null);
    } catch {
      setFailure("The picture could not be drawn. Load the page again, or take the CSV.");
    }
  };
  return (
    <Panel
      title={chart.title}
      description={description}
      level={level}
      className={className}
      flush
      actions={
        <>
          {actions}
          {figure && (
            <>
              <Button
                size="sm"
                variant="quiet"
                aria-pressed={view === "table"}
                onClick={() => setView(view === "table" ? "chart" : "table")}
              >
                {view === "table" ? "Chart" : "Table"}
              </Button>
              <Button
                size="sm"
                variant="quiet"
                onClick={() => downloadText(buildChartCsv(chart), `${chart.name}.csv`, "text/csv;charset=utf-8")}
              >
                CSV
              </Button>
              <Button size="sm" variant="quiet" onClick={savePng}>
                PNG
              </Button>
            </>
          )}
        </>
      }
      footer={<Provenance of={chart.provenance} />}
    >
      {failure && (
        <p role="alert" className="px-4 pb-2 text-critical text-sm">
          {failure}
        </p>
      )}
      {empty && <EmptyState why={empty.why} todo={empty.todo} />}
      {figure && view === "chart" && (
        <div className="px-2 pb-2">
          <PlotlyChart figure={figure} label={`${chart.title}. ${chart.summary}`} />
          {chart.notes.map((note) => (
            <p key={note} className="px-2 text-muted text-xs">
              {note}
            </p>
          ))}
        </div>
      )}
      {figure && view === "table" && <ChartTable title={chart.title} table={chart.table} />}
    </Panel>
  );
}
