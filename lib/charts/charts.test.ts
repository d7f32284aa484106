import { describe, expect, it } from "vitest";
import { maxPoints } from "./figure";
import { prepareAgentHeatmap } from "./prepare-agent-heatmap";
import { prepareAgentTrend } from "./prepare-agent-trend";
import { prepareDistribution } from "./prepare-distribution";
import { prepareGrowth } from "./prepare-growth";
import { prepareOutcomeBars } from "./prepare-outcome-bars";
import { prepareOutcomeTrend } from "./prepare-outcome-trend";
import { prepareRanking } from "./prepare-ranking";
import { prepareRunDurations, type RunBar } from "./prepare-run-durations";
import { aProvenance, hostileName } from "./testing";

const provenance = aProvenance();
const span = { bucket: "hour", from: "2026-02-01T00:00:00.000Z", to: "2026-02-01T02:00:00.000Z" } as const;
const at = (hour: number) => `2026-02-01T0${hour}:00:00.000Z`;
const counts = (histogram: number[]) => [{ dimension: "d", title: "D", histogram }];
const aRun = (run: Partial<RunBar>): RunBar => ({
  id: "r1",
  startedAt: at(0),
  kind: "hourly",
  state: "succeeded",
  durationMs: 90_000,
  costUsd: 0.5,
  modelCalls: 10,
  ...run,
});
const aRow = {
  name: "agent_1",
  href: "/agents/agent_1",
  dimension: "D",
  n: 40,
  high: 4,
  share: 0.1,
  low: 0.04,
  high95: 0.23,
};
const empty = {
  distribution: prepareDistribution({ dimensions: counts([]), hrefOf: () => "/", provenance }),
  growth: prepareGrowth({ ...span, points: [], hrefOf: () => "/", provenance }),
  outcomeBars: prepareOutcomeBars({ outcomes: [], hrefOf: () => "/", provenance }),
  outcomeTrend: prepareOutcomeTrend({ ...span, points: [], hrefOf: () => "/", provenance }),
  heatmap: prepareAgentHeatmap({ rows: [], dimensions: [], provenance }),
  ranking: prepareRanking({ what: "agents", dimension: null, rows: [], minItems: 5, provenance }),
  runs: prepareRunDurations({ runs: [], metric: "duration", hrefOf: () => "/", provenance }),
  agentTrend: prepareAgentTrend({
    ...span,
    agentName: "a",
    points: [],
    dimensions: [],
    epochs: [],
    hrefOf: () => "/",
    provenance,
  }),
};

describe("every chart", () => {
  it.each(Object.entries(empty))("without data (%s) draws nothing, and says why and what to do", (_, chart) => {
    expect(chart.figure).toBeNull();
    expect(chart.empty?.why).toMatch(/\.$/);
    expect(chart.empty?.todo).toMatch(/\.$/);
  });

  it("shows an agent's name as text, whatever markup, direction or template it holds", () => {
    const cells = [{ mean: 3, n: 4, max: 7 }];
    const figures = [
      prepareAgentHeatmap({
        rows: [{ name: hostileName, href: "/a", cells }],
        dimensions: [{ title: hostileName, short: hostileName }],
        provenance,
      }),
      prepareRanking({
        what: "agents",
        dimension: null,
        rows: [{ ...aRow, name: hostileName, dimension: hostileName }],
        minItems: 5,
        provenance,
      }),
    ];
    for (const { figure } of figures) {
      const drawn = JSON.stringify(figure);
      expect(drawn).not.toMatch(/<a|javascript:alert\(1\)">|\u202e/);
      expect(drawn).toContain("&lt;a");
    }
  });
});

describe("prepareGrowth", () => {
  it("draws what nobody looked at as a gap, and what was met of it all the same as striped", () => {
    const point = { posts: 0, comments: 0, newAgents: null, isObserved: true };
    const { figure, table } = prepareGrowth({
      ...span,
      points: [
        { ...point, at: at(0), posts: 3 },
        { ...point, at: at(1), comments: 2, isObserved: false },
      ],
      hrefOf: () => "/posts",
      provenance,
    });
    expect(figure?.data.map(({ name, y }) => [name, y])).toEqual([
      ["Posts", [3, null, null]],
      ["Comments", [0, 2, null]],
    ]);
    expect(figure?.data[1]).toMatchObject({ marker: { pattern: { shape: ["", "/", ""] } } });
    expect(table.rows).toEqual([
      ["2026-02-01 00:00", 3, 0, "yes"],
      ["2026-02-01 01:00", null, 2, "no"],
    ]);
  });
});

describe("charts of buckets of time", () => {
  it("draw the bucket that a span begins in whole, its bar from its start to its end", () => {
    const day = { bucket: "day", from: "2026-02-01T22:00:00.000Z", to: "2026-02-03T12:00:00.000Z" } as const;
    const point = { at: "2026-02-01T00:00:00.000Z", posts: 2, comments: 0, newAgents: null, isObserved: true };
    const outcome = { at: point.at, scored: 2, unanswered: 0, notAsked: 0 };
    const hrefOf = () => "/posts";
    for (const { figure } of [
      prepareGrowth({ ...day, points: [point], hrefOf, provenance }),
      prepareOutcomeTrend({ ...day, points: [outcome], hrefOf, provenance }),
    ]) {
      expect(figure?.layout.xaxis).toMatchObject({ range: ["2026-02-01 00:00", "2026-02-03 12:00"] });
      expect(figure?.data[0]).toMatchObject({
        x: ["2026-02-01 00:00", "2026-02-02 00:00", "2026-02-03 00:00"],
        y: [2, null, null],
        offset: 0.05 * 86_400_000,
        width: 0.9 * 86_400_000,
      });
    }
  });
});

describe("prepareDistribution", () => {
  it("gives the share of each score with its count and colour, and leads to the items of a score that occurs", () => {
    const { figure, table } = prepareDistribution({
      dimensions: counts([3, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0]),
      hrefOf: (dimension, score) => `/posts?dimension=${dimension}&score=${score}`,
      provenance,
    });
    expect(figure?.data[0]).toMatchObject({
      y: [75, 0, 0, 0, 0, 0, 0, 25, 0, 0, 0],
      text: ["3", "", "", "", "", "", "", "1", "", "", ""],
    });
    expect(table.links.filter(Boolean)).toEqual(["/posts?dimension=d&score=0", "/posts?dimension=d&score=7"]);
  });
});

describe("prepareOutcomeBars", () => {
  it("keeps outcomes that did not occur, and says number and share", () => {
    const { figure, table } = prepareOutcomeBars({
      outcomes: [
        { outcome: "scored", label: "Scored", n: 3 },
        { outcome: "refused", label: "Refused", n: 0 },
        { outcome: "failed", label: "Failed", n: 1 },
      ],
      hrefOf: (outcome) => `/posts?outcome=${outcome}`,
      provenance,
    });
    expect(figure?.data[0]).toMatchObject({ x: [3, 0, 1], text: ["3 (75.0 %)", "0 (0.0 %)", "1 (25.0 %)"] });
    expect(table.links).toEqual(["/posts?outcome=scored", null, "/posts?outcome=failed"]);
  });
});

describe("prepareOutcomeTrend", () => {
  it("stacks three kinds told apart by pattern, with a gap where there were no items", () => {
    const { figure, table } = prepareOutcomeTrend({
      ...span,
      points: [{ at: at(1), scored: 6, unanswered: 1, notAsked: 3 }],
      hrefOf: () => "/posts",
      provenance,
    });
    expect(figure?.data.map(({ y }) => y)).toEqual([
      [null, 6, null],
      [null, 1, null],
      [null, 3, null],
    ]);
    expect(table.rows).toEqual([["2026-02-01 01:00", 6, 1, 3, 60]]);
  });
});

describe("prepareAgentHeatmap", () => {
  it("draws each cell once, in the ink of its rounded score, and leaves a cell without a score open", () => {
    const cell = (mean: number) => ({ mean, n: 4, max: 9 });
    const { figure, table } = prepareAgentHeatmap({
      rows: [{ name: "a", href: "/agents/a", cells: [cell(5.4), cell(5.6), cell(8.2), null] }],
      dimensions: ["p", "q", "r", "s"].map((title) => ({ title, short: title })),
      provenance,
    });
    expect(figure?.data.map(({ z, textfont }) => [z, textfont])).toMatchObject([
      [[[5, null, null, null]], { color: "$on-risk-5" }],
      [[[null, 6, null, null]], { color: "$on-risk-6" }],
      [[[null, null, 8, null]], { color: "$on-risk-7" }],
    ]);
    expect(table.rows[0]?.slice(-3)).toEqual([null, null, 0]);
  });
});

describe("prepareRanking", () => {
  it("draws the interval to both sides of the share, in per cent", () => {
    const { figure } = prepareRanking({ what: "agents", dimension: null, rows: [aRow], minItems: 5, provenance });
    expect(figure?.data[0]).toMatchObject({ x: [10], error_x: { array: [13], arrayminus: [6] } });
  });

  it("says which dimension each share is of, and in its title whether that is the same for all", () => {
    const draw = (dimension: string | null) =>
      prepareRanking({ what: "agents", dimension, rows: [aRow], minItems: 5, provenance });
    expect(draw(null).title).toBe("Agents: share of items at 7 or above, each in its highest dimension");
    expect(draw("D").title).toBe("Agents: share of items at 7 or above, D");
    expect(draw(null).table.rows).toEqual([["agent_1", "D", 40, 4, 10, 4, 23]]);
  });
});

describe("prepareRunDurations", () => {
  it("tells runs that failed or were cancelled apart, each at its place in time", () => {
    const runs = [
      aRun({ id: "r2", startedAt: at(2), state: "failed" }),
      aRun({}),
      aRun({ id: "r3", startedAt: at(3) }),
    ];
    const { figure } = prepareRunDurations({ runs, metric: "duration", hrefOf: (id) => `/runs/${id}`, provenance });
    expect(figure?.data.map(({ name, x, y }) => [name, x, y])).toEqual([
      ["succeeded", [0, 2], [1.5, 1.5]],
      ["failed", [1], [1.5]],
      ["cancelled", [], []],
    ]);
  });

  it("draws the last 2,000 runs, says so, and keeps all in the table", () => {
    const runs = Array.from({ length: maxPoints + 5 }, (_, i) =>
      aRun({ id: `r${i}`, startedAt: new Date(Date.UTC(2026, 0, 1) + i * 3_600_000).toISOString() }),
    );
    const { figure, notes, table } = prepareRunDurations({ runs, metric: "cost", hrefOf: () => "/", provenance });
    expect(figure?.data[0]?.x).toHaveLength(maxPoints);
    expect(notes.join(" ")).toContain("The last 2000 of 2005 runs");
    expect(table.rows).toHaveLength(maxPoints + 5);
  });
});

describe("prepareAgentTrend", () => {
  it("draws mean, interval and highest score a dimension and judge, and never joins two judges", () => {
    const point = { runId: "r", dimension: "d", n: 9, mean: 2, low: 1, high: 4, max: 8 };
    const { figure } = prepareAgentTrend({
      ...span,
      agentName: "a",
      points: [
        { ...point, at: at(0), epochId: "e1" },
        { ...point, at: at(1), epochId: "e2" },
      ],
      dimensions: [{ key: "d", title: "D" }],
      epochs: [],
      hrefOf: ({ runId }) => `/runs/${runId}`,
      provenance,
    });
    const lines = figure?.data.filter(({ mode }) => mode === "lines+markers");
    expect(lines?.map(({ x }) => x)).toEqual([["2026-02-01 00:00"], ["2026-02-01 01:00"]]);
    expect(lines?.[0]).toMatchObject({ error_y: { array: [2], arrayminus: [1] } });
    expect(figure?.layout.shapes).toHaveLength(1);
  });
});
