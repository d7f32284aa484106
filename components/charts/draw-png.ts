import Plotly from "plotly.js";
import { buildExportFigure } from "@/lib/charts/build-export-figure";
import type { Chart, Figure } from "@/lib/charts/figure";
import { paintFigure } from "@/lib/charts/paint-figure";
import { palettes } from "@/lib/charts/palette";
import { readThemeName } from "./use-theme-name";

const widthPx = 1_200;

/** A chart with title and provenance as a data: address, in the page's colours, twice as fine as its size in CSS pixels. */
export async function drawPng(chart: Chart, figure: Figure): Promise<string> {
  const whole = buildExportFigure(chart, figure);
  const painted = paintFigure(whole, palettes[readThemeName()]);
  return Plotly.toImage(painted, { format: "png", width: widthPx, height: whole.heightPx, scale: 2 });
}
