import type { Provenance } from "./provenance";

/** For tests: what a figure rests on. */
export const aProvenance = (changes: Partial<Provenance> = {}): Provenance => ({
  n: 120,
  of: "posts and comments",
  coverage: { scored: 120, total: 150 },
  period: "last 7 d",
  judge: "vendor/model-1, rubric v1",
  isStandIn: false,
  source: "www.moltbook.com",
  isSimulated: false,
  asOf: "2026-02-03T12:00:00.000Z",
  ...changes,
});

/** What Plotly would take for markup, a formula or another direction of writing. */
export const hostileName = '=HYPERLINK("http://evil")<a href="javascript:alert(1)">x</a> &amp; %{x} $accent \u202e';
