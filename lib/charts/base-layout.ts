import type { JsonObject } from "./figure";

const font = "ui-sans-serif, system-ui, sans-serif";

/** What every figure shares: our type, no paper of its own, hover in our colours, no animation. */
export function buildBaseLayout(): JsonObject {
  return {
    font: { family: font, size: 11, color: "$muted" },
    paper_bgcolor: "$surface",
    plot_bgcolor: "$surface",
    showlegend: false,
    hovermode: "closest",
    hoverlabel: {
      bgcolor: "$raised",
      bordercolor: "$control",
      align: "left",
      font: { size: 12, color: "$ink" },
      namelength: -1,
    },
    margin: { l: 48, r: 12, t: 8, b: 44, pad: 0 },
  };
}

export function buildAxis(title: string, rest: JsonObject = {}): JsonObject {
  return {
    title: { text: title, standoff: 6, font: { size: 11, color: "$muted" } },
    color: "$muted",
    gridcolor: "$line",
    linecolor: "$line",
    zerolinecolor: "$line",
    tickcolor: "$line",
    automargin: true,
    ...rest,
  };
}
