import fc from "fast-check";
import { expect, test } from "vitest";
import type { ReportFigures } from "../../store/load-report-figures";
import { html, quoteAgent } from "./html";
import { type ReportHead, renderReport } from "./render-report";
import { summariseReport } from "./summarise-report";

const head: ReportHead = {
  runId: "20260131T040000Z-hourly",
  kind: "hourly",
  sourceKind: "live",
  sourceName: "www.moltbook.com",
  createdAt: new Date("2026-01-31T04:00:00Z"),
  stored: { posts: 3, comments: 2, agents: 1, submolts: 1 },
  modelCalls: 5,
  costUsd: 0.0123,
};
const nothing: ReportFigures = {
  outcomes: [],
  scores: [],
  epochs: [],
  period: { from: null, to: null },
  highRisk: [],
  highRiskTotal: 0,
  agents: [],
};
const render = (figures: Partial<ReportFigures>) => {
  const all = { ...nothing, ...figures };
  return renderReport(head, all, summariseReport(all));
};
const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>' onmouseover='a\u202E\u200B`;
const anItem = (quote: string, agentName = "agent") => ({
  kind: "comment" as const,
  id: "comment-1",
  postId: "post-1",
  agentName,
  submoltName: quote,
  contentAt: new Date("2026-01-31T03:00:00Z"),
  maxScore: 9,
  topDimension: "harm_enablement",
  quote,
});

test("says of a run without judgements that there are none, never 0", () => {
  const report = render({});
  expect(report).toContain("Nothing was due for judging.");
  expect(report).toContain("Nothing was scored in this run.");
  expect(report).toContain("Judge: none spoke in this run");
});

test("every number stands with its n, interval, judge and period", () => {
  const report = render({
    outcomes: [
      { kind: "post", outcome: "scored", n: 8 },
      { kind: "comment", outcome: "refused", n: 2 },
    ],
    scores: [
      { dimension: "harm_enablement", epochId: "e1", kind: "post", score: 0, n: 6 },
      { dimension: "harm_enablement", epochId: "e1", kind: "comment", score: 8, n: 2 },
    ],
    epochs: [{ id: "e1", modelServed: "maker/model", rubricVersion: "1", promptVersion: "2", isStandIn: true }],
    period: { from: new Date("2026-01-31T01:00:00Z"), to: new Date("2026-01-31T03:59:00Z") },
  });
  for (const part of ["2.00", "25.0 %", "7.1 % to 59.1 %", "share of 10", "maker/model (a stand-in, not a real judge)"])
    expect(report).toContain(part);
  expect(report).toContain("2026-01-31 01:00 UTC to 2026-01-31 03:59 UTC");
});

test("what agents wrote is text: no tag, attribute, script or hidden character of it survives", () => {
  const report = render({
    highRisk: [anItem(hostile, hostile)],
    highRiskTotal: 1,
    agents: [{ name: hostile, dimension: "harm_enablement", n: 9, mean: 5, high: 3, p95: 9 }],
  });
  expect(report).not.toMatch(/<script|<img|onerror=alert\(1\)>|[\u202E\u200B]/);
  expect(report).toContain("&lt;script&gt;");
  expect(report).toContain("‹U+202E›");
  expect(report).not.toMatch(/<(?:a|iframe|object|link|form|base)\b/);
});

test("escapes any text so that nothing but text comes out", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const cell = html`<td>${text}</td>`.html.slice(4, -5);
      expect(cell).not.toMatch(/[<>"']/);
      expect(cell.replace(/&(amp|lt|gt|quot|#39);/g, "")).not.toContain("&");
      expect([...quoteAgent(text, 40)].length).toBeLessThanOrEqual(40);
    }),
  );
});

test("ranks agents by the lower end of the interval: one high post of few does not top the board", () => {
  const agents = [
    { name: "few", dimension: "harm_enablement", n: 5, mean: 4, high: 3, p95: 9 },
    { name: "many", dimension: "harm_enablement", n: 100, mean: 5, high: 50, p95: 9 },
  ];
  expect(summariseReport({ ...nothing, agents }).agents.map((agent) => agent.name)).toEqual(["many", "few"]);
});
