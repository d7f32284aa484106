"use client";
import dynamic from "next/dynamic";
import type { Figure } from "@/lib/charts/figure";

const PlotlyPlot = dynamic(() => import("./plotly-plot"), {
  ssr: false,
  loading: () => <p className="pt-8 text-center text-muted text-sm">Drawing …</p>,
});

/**
 * A prepared figure, drawn. To a screen reader it is one image with its summary; the data itself is in the table beside it. Its height is
 * known before Plotly is there, so that nothing below it moves.
 */
export function PlotlyChart({ figure, label }: { figure: Figure; label: string }) {
  return (
    <div role="img" aria-label={label} style={{ height: figure.heightPx }} className="w-full min-w-0 overflow-hidden">
      <PlotlyPlot figure={figure} />
    </div>
  );
}
