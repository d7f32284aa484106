import type { Provenance } from "./provenance";

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** Plotly's data and layout as plain JSON. Colours are names of tokens ("$accent", "$muted/40"): `paintFigure` puts a theme's in. */
export interface Figure {
  data: JsonObject[];
  layout: JsonObject;
  heightPx: number;
}

export type Cell = string | number | null;

/** The same data to read: one row a point. `links[i]` is where row i leads, null where nowhere. */
export interface ChartTable {
  columns: { label: string; numeric: boolean }[];
  rows: Cell[][];
  links: (string | null)[];
}

/** Everything about a chart but its drawing. Plain JSON, so that a server can prepare it and a browser draw it. */
export interface Chart {
  /** The stem of its files' names. */
  name: string;
  /** What it shows, as a sentence without its full stop. */
  title: string;
  /** What a reader who does not see it is told. */
  summary: string;
  /** null: there is nothing to draw, and `empty` says why and what to do. */
  figure: Figure | null;
  empty: { why: string; todo: string } | null;
  /** How to read it: what hollow and filled, bars and colours mean. Shown below it and in its PNG and CSV. */
  notes: string[];
  table: ChartTable;
  provenance: Provenance;
}

/** Points a series may have: more are neither seen nor drawn quickly. */
export const maxPoints = 2_000;
