"use client";
import { useRouter } from "next/navigation";
import Plotly from "plotly.js";
import { useMemo } from "react";
import createPlotlyComponent from "react-plotly.js/factory";
import type { Figure, Json } from "@/lib/charts/figure";
import { paintFigure } from "@/lib/charts/paint-figure";
import { palettes } from "@/lib/charts/palette";
import { pointHref } from "./point-href";
import { useThemeName } from "./use-theme-name";

const Plot = createPlotlyComponent(Plotly);
const config = { displayModeBar: false, responsive: true, scrollZoom: false };

/**
 * The only module that loads Plotly (about 500 KB gzip): reached by a dynamic import where a chart is, and only in a browser. Painted in the
 * page's colours, and again when they change. A point that carries a path leads there. Where the pointer is a finger, dragging scrolls the page.
 */
export default function PlotlyPlot({ figure }: { figure: Figure }) {
  const theme = useThemeName();
  const router = useRouter();
  const { data, layout } = useMemo(() => {
    const painted = paintFigure(figure, palettes[theme]);
    const dragmode = window.matchMedia("(pointer: coarse)").matches ? false : "zoom";
    // The page's own font goes by a name that only its style sheet knows.
    const font = { ...objectOf(painted.layout.font), family: getComputedStyle(document.body).fontFamily };
    return { data: painted.data, layout: { ...painted.layout, autosize: true, dragmode, font } };
  }, [figure, theme]);
  return (
    <Plot
      data={data}
      layout={layout}
      config={config}
      onClick={(event: unknown) => {
        const href = pointHref(event);
        if (href) router.push(href);
      }}
      className="h-full w-full"
    />
  );
}

const objectOf = (value: Json | undefined) =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
