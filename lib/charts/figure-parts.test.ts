import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Bucket, bucketStart, chooseBucket, listBuckets } from "./buckets";
import { buildExportFigure } from "./build-export-figure";
import { buildChartCsv, toCsvField } from "./csv";
import { maxPoints } from "./figure";
import { toLabel } from "./label";
import { paintFigure } from "./paint-figure";
import { palettes } from "./palette";
import { aProvenance, hostileName } from "./testing";

const hourMs = 3_600_000;

describe("toLabel", () => {
  it("leaves nothing that Plotly reads as markup, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary" }), fc.constant(hostileName)),
        fc.integer({ min: 2, max: 60 }),
        (text, max) => {
          const label = toLabel(text, max);
          expect(label.replace(/&(amp|lt|gt);/g, "")).not.toMatch(/[<>&]/);
          expect(label).not.toMatch(/[\n\r\u202a-\u202e]/);
        },
      ),
    );
  });

  it("shortens by characters, not by halves of them, and marks it", () => {
    expect(toLabel("😀".repeat(10), 4)).toBe("😀😀😀…");
    expect(toLabel("abcd", 4)).toBe("abcd");
  });
});

describe("paintFigure", () => {
  it("puts a theme's colours in for their names, opaque or not, and only where colours stand", () => {
    const figure = {
      data: [
        {
          name: "$accent",
          marker: { color: ["$risk-7", "#123456"] },
          colorscale: [[0, "$risk-0"]],
          fillcolor: "$accent/30",
        },
      ],
      layout: { font: { color: "$ink" }, title: "$ink" },
      heightPx: 100,
    };
    expect(paintFigure(figure, palettes.dark)).toEqual({
      data: [
        {
          name: "$accent",
          marker: { color: ["#d56c3c", "#123456"] },
          colorscale: [[0, "#2c2b27"]],
          fillcolor: "rgba(92, 200, 242, 0.3)",
        },
      ],
      layout: { font: { color: "#e6e9ed" }, title: "$ink" },
    });
    expect(paintFigure(figure, palettes.light).layout).toMatchObject({ font: { color: "#14181d" } });
  });
});

describe("CSV", () => {
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1"])("is no formula to a spreadsheet: %j", (text) => {
    expect(toCsvField(text).replace(/^"/, "")).toMatch(/^'/);
  });

  it("keeps numbers, leaves out what is not known, and quotes by RFC 4180", () => {
    expect([-1.5, null, 'a "b", c', "two\nlines"].map(toCsvField)).toEqual([
      "-1.5",
      "",
      '"a ""b"", c"',
      '"two\nlines"',
    ]);
  });

  it("says what it rests on before its rows: source, simulated, judge, period, n, coverage, as of", () => {
    const csv = buildChartCsv({
      title: "T",
      notes: ["A note."],
      provenance: aProvenance({ isSimulated: true, isStandIn: true }),
      table: { columns: [{ label: "agent", numeric: false }], rows: [[hostileName]], links: [null] },
    });
    expect(csv.split("\r\n")).toEqual([
      "# T",
      "# A note.",
      "# source: www.moltbook.com (simulated content)",
      '"# judge: vendor/model-1, rubric v1 (stand-in judge)"',
      "# period: last 7 d",
      "# n: 120 posts and comments",
      "# coverage: 80.0 % scored (120 of 150)",
      "# as of: 2026-02-03T12:00:00.000Z",
      "agent",
      `"'${hostileName.replaceAll('"', '""')}"`,
      "",
    ]);
  });
});

describe("buildExportFigure", () => {
  it("puts title and provenance into the picture, the simulated content said and names as text", () => {
    const figure = { data: [], layout: { margin: { t: 10, b: 20 }, annotations: [{ text: "kept" }] }, heightPx: 100 };
    const whole = buildExportFigure(
      { title: "<b>T</b>", notes: [], provenance: aProvenance({ isSimulated: true }) },
      figure,
    );
    const said = JSON.stringify(whole.layout.annotations);
    expect(said).toContain("&lt;b&gt;T&lt;/b&gt;");
    expect(said).toContain("simulated content");
    expect(said).toContain("kept");
    expect(whole.heightPx).toBeGreaterThan(figure.heightPx + 80);
  });
});

describe("buckets", () => {
  const anyTime = fc.date({ min: new Date("2020-01-01"), max: new Date("2060-01-01"), noInvalidDate: true });

  it("never makes a series of more than 2,000 points, whatever is asked for and however long the span", () => {
    const asked = fc.constantFrom<Bucket | "auto">("hour", "day", "week", "auto");
    fc.assert(
      fc.property(anyTime, fc.integer({ min: 0, max: 30 * 365 * 24 }), asked, (from, hours, step) => {
        const to = new Date(from.getTime() + hours * hourMs);
        const bucket = chooseBucket(to.getTime() - from.getTime(), step);
        const times = listBuckets(from, to, bucket);
        expect(times.length).toBeLessThanOrEqual(maxPoints);
        expect(times[0]).toEqual(bucketStart(from, bucket));
        expect(times.at(-1)).toEqual(bucketStart(to, bucket));
      }),
    );
  });

  it("begins days at midnight and weeks on Mondays, UTC", () => {
    const at = new Date("2026-11-26T21:06:00Z");
    expect(bucketStart(at, "day")).toEqual(new Date("2026-11-26T00:00:00Z"));
    expect(bucketStart(at, "week")).toEqual(new Date("2026-11-23T00:00:00Z"));
    expect(bucketStart(at, "hour")).toEqual(new Date("2026-11-26T21:00:00Z"));
  });

  it("refuses more points than a chart can show", () => {
    expect(() => listBuckets("2026-01-01", "2027-01-01", "hour")).toThrow(RangeError);
  });
});
