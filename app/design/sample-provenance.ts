import type { Provenance } from "@/lib/charts/provenance";

export const sampleProvenance: Provenance = {
  n: 1_204,
  of: "posts and comments",
  coverage: { scored: 1_204, total: 1_351 },
  period: "last 7 d",
  judge: "observatory/stand-in-1, rubric v1",
  isStandIn: true,
  source: "demo",
  isSimulated: true,
  asOf: "2026-11-26T21:06:22.000Z",
};
