import { describe, expect, it } from "vitest";
import { prepareDimensionTrend, type TrendPoint } from "./prepare-dimension-trend";
import { aProvenance, hostileName } from "./testing";

const aPoint = (point: Partial<TrendPoint>): TrendPoint => ({
  at: "2026-02-01T00:00:00.000Z",
  dimension: "harm_enablement",
  epochId: "e1",
  n: 20,
  mean: 2,
  meanLow: 1.5,
  meanHigh: 2.75,
  p95: 7,
  high: 2,
  share: 0.1,
  shareLow: 0.03,
  shareHigh: 0.3,
  ...point,
});
const at = (hour: number) => `2026-02-01T0${hour}:00:00.000Z`;
const input = {
  metric: "mean",
  bucket: "hour",
  from: at(0),
  to: at(4),
  dimensions: [
    { key: "harm_enablement", title: "Harm enablement" },
    { key: "deception_or_evasion", title: "Deception or evasion" },
  ],
  epochs: [{ id: "e1", label: "vendor/model-1, rubric v1" }],
  hrefOf: (point: TrendPoint) => `/posts?from=${point.at.slice(0, 16)}`,
  provenance: aProvenance(),
} as const;
const draw = (points: TrendPoint[], changes: Partial<Parameters<typeof prepareDimensionTrend>[0]> = {}) => {
  const chart = prepareDimensionTrend({ ...input, points, ...changes });
  return { ...chart, data: chart.figure?.data ?? [], layout: chart.figure?.layout ?? {} };
};

describe("prepareDimensionTrend", () => {
  it("leaves a gap where nothing was scored, and never bridges it", () => {
    const [harm] = draw([aPoint({ at: at(0) }), aPoint({ at: at(3), mean: 4 })]).data;
    expect(harm).toMatchObject({
      x: ["2026-02-01 00:00", "2026-02-01 01:00", "2026-02-01 02:00", "2026-02-01 03:00", "2026-02-01 04:00"],
      y: [2, null, null, 4, null],
      connectgaps: false,
    });
  });

  it("gives each dimension a strip with its own axis and unit over one axis of time in UTC", () => {
    const { data, layout } = draw([aPoint({}), aPoint({ dimension: "deception_or_evasion" })]);
    expect(data.map(({ xaxis, yaxis }) => [xaxis, yaxis])).toEqual([
      ["x", "y"],
      ["x", "y2"],
    ]);
    expect(layout).toMatchObject({
      xaxis: { title: { text: "time (UTC)" }, range: ["2026-02-01 00:00", "2026-02-01 04:00"] },
      yaxis: { title: { text: "mean, 0–10" } },
      yaxis2: { title: { text: "mean, 0–10" } },
    });
  });

  it("draws two judges as two lines, with a seam where the later one begins", () => {
    const epochs = [...input.epochs, { id: "e2", label: "vendor/model-2, rubric v1" }];
    const { data, layout, notes } = draw(
      [aPoint({ at: at(0) }), aPoint({ at: at(1) }), aPoint({ at: at(2), epochId: "e2" })],
      { epochs, dimensions: input.dimensions.slice(0, 1) },
    );
    expect(data.map(({ y }) => y)).toEqual([
      [2, 2, null, null, null],
      [null, null, 2, null, null],
    ]);
    expect(layout.shapes).toMatchObject([{ type: "line", x0: "2026-02-01 02:00", x1: "2026-02-01 02:00" }]);
    expect(layout.annotations).toContainEqual(
      expect.objectContaining({ text: "judge changes", x: "2026-02-01 02:00" }),
    );
    expect(notes.join(" ")).toContain("vendor/model-2, rubric v1");
  });

  it("has no seam where one judge spoke throughout", () => {
    expect(draw([aPoint({})]).layout.shapes).toEqual([]);
  });

  it("draws the interval from its value, and none where none is known", () => {
    const points = [aPoint({ at: at(0) }), aPoint({ at: at(1), meanLow: null, meanHigh: null })];
    expect(draw(points).data[0]).toMatchObject({
      error_y: { symmetric: false, array: [0.75, null, null, null, null], arrayminus: [0.5, null, null, null, null] },
    });
    expect(draw(points, { metric: "share" }).data[0]).toMatchObject({ y: [10, 10, null, null, null] });
    expect(draw(points, { metric: "p95" }).data[0]).not.toHaveProperty("error_y");
  });

  it("draws a point of few items pale and without its interval, and says so", () => {
    const { data, notes } = draw([aPoint({ at: at(0) }), aPoint({ at: at(1), n: 9 })]);
    expect(data[0]).toMatchObject({
      y: [2, 2, null, null, null],
      marker: { opacity: [1, 0.4, 1, 1, 1] },
      error_y: { array: [0.75, null, null, null, null] },
    });
    expect(notes).toEqual([
      "Thin bars: 95 % intervals; they may reach beyond the axis.",
      "Pale points: fewer than 10 items, no bar; the table has their intervals.",
    ]);
  });

  it("leads from each point to its items, in the drawing and in the table", () => {
    const { data, table } = draw([aPoint({ at: at(2) })]);
    expect(data[0]?.customdata).toContainEqual(["/posts?from=2026-02-01T02:00", 20, "1.50 – 2.75"]);
    expect(table.links).toEqual(["/posts?from=2026-02-01T02:00"]);
  });

  it("counts a bucket without scores as no point at all", () => {
    const chart = draw([aPoint({ n: 0, mean: null, share: null, p95: null })]);
    expect(chart.figure).toBeNull();
    expect(chart.empty?.why).toBe("No item was scored in this period.");
    expect(chart.table.rows).toEqual([]);
  });

  it("shows markup in the name of a dimension or a judge as text", () => {
    const { figure } = draw([aPoint({})], {
      dimensions: [{ key: "harm_enablement", title: hostileName }],
      epochs: [{ id: "e1", label: hostileName }],
    });
    expect(JSON.stringify(figure)).not.toMatch(/<a|<\/a/);
  });
});
