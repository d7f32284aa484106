import { expect, it } from "vitest";
import { aProvenance } from "@/lib/charts/testing";
import type { AgentDetail } from "@/lib/reads/get-agent";
import type { StandingRow } from "@/lib/reads/list-agent-standings";
import { meanInterval } from "@/lib/scoring/mean-interval";
import { drawAgentStanding } from "./draw-agent-standing";

const agent = { name: "Lark", judges: [{ epochId: "e1", label: "vendor/model-1, rubric v1" }] } as AgentDetail;
const aStanding = (runId: string, hour: number): StandingRow => ({
  runId,
  at: `2026-01-31T${hour}:00:00.000Z`,
  dimension: "harm_enablement",
  epochId: "e1",
  n: 10 + hour,
  mean: 2,
  p95: 7,
  min: 0,
  max: 9,
  high: 1,
});

it("draws nothing before there are two runs to compare", () => {
  expect(drawAgentStanding([], agent, aProvenance())).toBeNull();
  expect(drawAgentStanding([aStanding("r1", 10), aStanding("r1", 10)], agent, aProvenance())).toBeNull();
});

it("draws where the agent stood after each run with the interval of its mean, some room on either side, and leads to the run", () => {
  const chart = drawAgentStanding([aStanding("r1", 10), aStanding("r2", 20)], agent, aProvenance());
  const interval = meanInterval(2, 20);
  const fixed = (value: number | undefined) => Number(value?.toFixed(3));
  expect(chart?.table.rows[0]).toEqual([
    "2026-01-31 10:00",
    "Harm enablement",
    "vendor/model-1, rubric v1",
    20,
    2,
    fixed(interval?.low),
    fixed(interval?.high),
    9,
  ]);
  expect(chart?.table.links).toEqual(["/runs/r1", "/runs/r2"]);
  expect(chart?.figure?.layout.xaxis).toMatchObject({ range: ["2026-01-31 09:00", "2026-01-31 21:00"] });
  expect(chart?.provenance).toMatchObject({ n: 2, coverage: null });
});
