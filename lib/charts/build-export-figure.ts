import type { Chart, Figure, JsonObject } from "./figure";
import { toLabel } from "./label";
import { buildProvenanceLines } from "./provenance";

const headPx = 40;
const linePx = 15;

/**
 * A chart as a picture that stands by itself: with its title above and, below, what it rests on (source, judge, simulated or not, n,
 * period, as of), as a page shows them around it.
 */
export function buildExportFigure(
  { title, notes, provenance }: Pick<Chart, "title" | "notes" | "provenance">,
  figure: Figure,
): Figure {
  const lines = [...notes, ...buildProvenanceLines(provenance)].map((line) => toLabel(line, 140));
  const footPx = lines.length * linePx + 24;
  const { margin, annotations } = figure.layout;
  const edges = isObject(margin) ? margin : {};
  const top = Number(edges.t ?? 0);
  const bottom = Number(edges.b ?? 0);
  const place = { xref: "paper", yref: "paper", x: 0, xanchor: "left", showarrow: false, align: "left" };
  const heading: JsonObject = {
    ...place,
    text: `<b>${toLabel(title, 140)}</b>`,
    y: 1,
    yanchor: "bottom",
    yshift: top + 8,
    font: { size: 15, color: "$ink" },
  };
  const foot: JsonObject = {
    ...place,
    text: lines.join("<br>"),
    y: 0,
    yanchor: "top",
    yshift: -bottom - 6,
    font: { size: 10, color: "$muted" },
  };
  return {
    data: figure.data,
    heightPx: figure.heightPx + headPx + footPx,
    layout: {
      ...figure.layout,
      margin: { ...edges, t: top + headPx, b: bottom + footPx },
      annotations: [...(Array.isArray(annotations) ? annotations : []), heading, foot],
    },
  };
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
