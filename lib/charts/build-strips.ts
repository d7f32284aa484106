import { buildAxis, buildBaseLayout } from "./base-layout";
import type { Figure, JsonObject } from "./figure";

/** One strip of a recorder: its own y axis over the shared time axis. */
export interface Strip {
  title: string;
  yTitle: string;
  /** Traces without axes: they are put on the strip's. */
  traces: JsonObject[];
  yAxis?: JsonObject;
}

/** A moment at which the judge changed: a line through all strips, with its name. */
export interface Seam {
  x: string;
  label: string;
}

const stripPx = 92;
const gapPx = 34;
const topPx = 26;
const bottomPx = 46;

/**
 * Strips below each other on one x axis, like a chart recorder's: the same shape at 375 px and at 1440, and a gap or a seam is seen
 * across all of them.
 */
export function buildStrips({
  strips,
  xAxis,
  seams = [],
}: {
  strips: Strip[];
  xAxis: JsonObject;
  seams?: Seam[];
}): Figure {
  const plotPx = strips.length * stripPx + (strips.length - 1) * gapPx;
  const top = topPx + (seams.length > 0 ? 16 : 0);
  const axisId = (index: number) => (index === 0 ? "y" : `y${index + 1}`);
  const axes = strips.map((strip, index) => {
    const endPx = plotPx - index * (stripPx + gapPx);
    const domain = [Math.max(0, (endPx - stripPx) / plotPx), endPx / plotPx];
    const axis = buildAxis(strip.yTitle, { domain, nticks: 4, rangemode: "tozero", fixedrange: true, ...strip.yAxis });
    return [index === 0 ? "yaxis" : `yaxis${index + 1}`, axis] as const;
  });
  const titles = strips.map(
    (strip, index): JsonObject => ({
      text: `<b>${strip.title}</b>`,
      xref: "paper",
      x: 0,
      xanchor: "left",
      yref: `${axisId(index)} domain`,
      y: 1,
      yanchor: "bottom",
      yshift: 2,
      showarrow: false,
      // A seam goes through all strips, but not through their names.
      bgcolor: "$surface",
      borderpad: 1,
      font: { size: 12, color: "$ink" },
    }),
  );
  const seamLines = seams.map(
    ({ x }): JsonObject => ({
      type: "line",
      xref: "x",
      yref: "paper",
      x0: x,
      x1: x,
      y0: 0,
      y1: 1,
      line: { color: "$ink", width: 1, dash: "dash" },
    }),
  );
  const seamLabels = seams.map(
    ({ x, label }): JsonObject => ({
      text: label,
      xref: "x",
      x,
      xanchor: "auto",
      yref: "paper",
      y: 1,
      yanchor: "bottom",
      yshift: 20,
      showarrow: false,
      font: { size: 11, color: "$ink" },
    }),
  );
  return {
    data: strips.flatMap((strip, index) =>
      strip.traces.map((trace): JsonObject => ({ ...trace, xaxis: "x", yaxis: axisId(index) })),
    ),
    layout: {
      ...buildBaseLayout(),
      margin: { l: 48, r: 12, t: top, b: bottomPx, pad: 0 },
      xaxis: { ...xAxis, anchor: axisId(strips.length - 1) },
      ...Object.fromEntries(axes),
      annotations: [...titles, ...seamLabels],
      shapes: seamLines,
    },
    heightPx: plotPx + top + bottomPx,
  };
}

/** The shared time axis. The span is given, not guessed from the data: a quiet beginning or end is seen as such. */
export function buildTimeAxis(from: string, to: string): JsonObject {
  return buildAxis("time (UTC)", { type: "date", range: [from, to], hoverformat: "%-d %b %Y %H:%M UTC" });
}
